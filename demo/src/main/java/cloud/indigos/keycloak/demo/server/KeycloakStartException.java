package cloud.indigos.keycloak.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server did not become ready; the message ends with the last lines it printed. */
public final class KeycloakStartException extends IOException {

    private static final int LAST_LINES = 40;

    KeycloakStartException(String problem, Path log) {
        super("%s%nLog: %s%n%s".formatted(problem, log, lastLines(log)));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
