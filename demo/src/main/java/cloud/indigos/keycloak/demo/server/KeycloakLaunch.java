package cloud.indigos.keycloak.demo.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a server.
 *
 * @param arguments of {@code kc.sh}: the command, then options; those of health checks are added
 * @param environment added to this process's own; the place for secrets, which arguments would show to every local user
 * @param managementPort where the server answers health checks
 * @param log gets all the server prints, from the beginning
 */
public record KeycloakLaunch(List<String> arguments, Map<String, String> environment, int managementPort, Path log) {

    public KeycloakLaunch {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    List<String> command(Path script) {
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(arguments);
        command.add("--health-enabled=true");
        command.add("--http-management-port=" + managementPort);
        // Else every health check before the server is ready leaves a line in the log.
        command.add("--log-level-io.smallrye.health=error");
        return command;
    }
}
