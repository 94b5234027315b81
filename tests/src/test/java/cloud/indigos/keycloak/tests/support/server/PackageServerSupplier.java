package cloud.indigos.keycloak.tests.support.server;

import org.jboss.logging.Logger;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.server.AbstractKeycloakServerSupplier;
import org.keycloak.testframework.server.KeycloakServer;

/** {@code kc.test.server=package}: Keycloak's release with our package as an administrator would install it. */
public final class PackageServerSupplier extends AbstractKeycloakServerSupplier {

    private static final Logger LOGGER = Logger.getLogger(PackageServerSupplier.class);

    @Override
    public String getAlias() {
        return "package";
    }

    /** All tests share one server, with the options that {@code keycloak-test.properties} names. */
    @Override
    public boolean compatible(
            InstanceContext<KeycloakServer, KeycloakIntegrationTest> a,
            RequestedInstance<KeycloakServer, KeycloakIntegrationTest> b) {
        return true;
    }

    @Override
    public KeycloakServer getServer() {
        return new PackageServer();
    }

    /** The server brings its own, as it is when installed. */
    @Override
    public boolean requiresDatabase() {
        return false;
    }

    @Override
    public Logger getLogger() {
        return LOGGER;
    }
}
