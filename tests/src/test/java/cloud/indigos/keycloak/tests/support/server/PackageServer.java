package cloud.indigos.keycloak.tests.support.server;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.testframework.server.KeycloakArguments;
import org.keycloak.testframework.server.KeycloakServer;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The server that all tests share, seen by the framework. */
final class PackageServer implements KeycloakServer {

    private final OwnServer server = new OwnServer("shared");

    @Override
    public void start(KeycloakServerConfigBuilder configuration, boolean tlsEnabled) {
        List<String> arguments = new ArrayList<>(KeycloakArguments.of(configuration));
        // The framework can only say start-dev; what an association runs is start.
        arguments.set(0, "start");
        server.start(PackageFiles.withTestProviders(), arguments);
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
