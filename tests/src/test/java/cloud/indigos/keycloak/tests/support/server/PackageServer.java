package cloud.indigos.keycloak.tests.support.server;

import java.util.List;
import org.keycloak.testframework.server.KeycloakArguments;
import org.keycloak.testframework.server.KeycloakServer;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The server that all tests share, seen by the framework. */
final class PackageServer implements KeycloakServer {

    private final OwnServer server = OwnServer.shared();

    @Override
    public void start(KeycloakServerConfigBuilder configuration, boolean tlsEnabled) {
        List<String> arguments = KeycloakArguments.of(configuration);
        // The first is start-dev, all that the framework can say; what an association runs is start.
        server.start(
                PackageFiles.withTestProviders(),
                arguments.subList(1, arguments.size()).toArray(String[]::new));
    }

    @Override
    public void stop() {
        server.close();
    }

    @Override
    public String getBaseUrl() {
        return server.url();
    }

    @Override
    public String getManagementBaseUrl() {
        return server.managementUrl();
    }
}
