package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void portInUseIsNamedWithItsPurposeAndAWayOut() throws IOException {
        try (ServerSocket neighbour = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = neighbour.getLocalPort();

            assertThatThrownBy(() -> new Ports(taken - 1).requireFree())
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("sample service")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void freePortsAreAccepted() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> new Ports(free - 9).requireFree()).doesNotThrowAnyException();
    }
}
