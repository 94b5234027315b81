package cloud.indigos.keycloak.demo.run;

import java.util.Iterator;
import java.util.List;

/**
 * What {@code ./indigos run} was asked for.
 *
 * @param port of Keycloak; the other ports follow from it
 * @param fresh whether to begin again without what earlier runs left
 */
record RunOptions(int port, boolean fresh) {

    static final String USAGE = "Usage: ./indigos run [--port N] [--fresh]";

    private static final int DEFAULT_PORT = 8080;
    private static final int LOWEST_PORT = 1024;

    static RunOptions parse(List<String> arguments) {
        int port = DEFAULT_PORT;
        boolean fresh = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--fresh")) {
                fresh = true;
            } else if (argument.equals("--port") && rest.hasNext()) {
                port = port(rest.next());
            } else if (argument.startsWith("--port=")) {
                port = port(argument.substring("--port=".length()));
            } else if (argument.equals("--port")) {
                throw new RunException("--port needs a number. " + USAGE);
            } else {
                throw new RunException("Unknown option " + argument + ". " + USAGE);
            }
        }
        return new RunOptions(port, fresh);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= LOWEST_PORT && port <= Ports.HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Same answer as for a number out of range.
        }
        throw new RunException(
                "--port takes a number from %d to %d, not %s.".formatted(LOWEST_PORT, Ports.HIGHEST, text));
    }
}
