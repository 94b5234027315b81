package cloud.indigos.keycloak.demo.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens: a block of ten from Keycloak's port on. */
record Ports(int keycloak) {

    private static final int SERVICE = 1;
    private static final int MAIL = 2;
    private static final int MANAGEMENT = 9;

    /** The highest port for Keycloak that leaves room for the others. */
    static final int HIGHEST = 65_535 - MANAGEMENT;

    int service() {
        return keycloak + SERVICE;
    }

    int mail() {
        return keycloak + MAIL;
    }

    int management() {
        return keycloak + MANAGEMENT;
    }

    /** Refuses to go on when somebody listens on one of them already. */
    void requireFree() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("Keycloak", keycloak);
        ports.put("the sample service", service());
        ports.put("the mail catcher", mail());
        ports.put("Keycloak's management", management());
        ports.forEach((what, port) -> {
            if (!free(port)) {
                throw new RunException(
                        "Port %d, for %s, is in use. Stop what uses it, or choose others: ./indigos run --port %d"
                                .formatted(port, what, Math.min(keycloak + 1000, HIGHEST)));
            }
        });
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
