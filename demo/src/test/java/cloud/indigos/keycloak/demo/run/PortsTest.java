package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void portInUseIsNamedWithItsPurposeAndAWayOut() throws IOException {
        try (ServerSocket neighbour = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = neighbour.getLocalPort();

            assertThatThrownBy(() -> new Ports(taken).requireFree())
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("Port " + taken + ", for Keycloak,")
                    .hasMessageContaining("--port");
        }
    }

    /** Several tries, since other programs of this machine take ports as well. */
    @Test
    void freePortsAreAccepted() {
        assertThat(Stream.generate(PortsTest::somePort).limit(20).anyMatch(PortsTest::accepted))
                .isTrue();
    }

    private static int somePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), Ports.HIGHEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepted(int port) {
        try {
            new Ports(port).requireFree();
            return true;
        } catch (RunException e) {
            return false;
        }
    }
}
