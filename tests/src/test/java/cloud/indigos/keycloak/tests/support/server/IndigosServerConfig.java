package cloud.indigos.keycloak.tests.support.server;

import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The options of the one server that all tests share; a test with others would cost a restart. */
public final class IndigosServerConfig implements KeycloakServerConfig {

    @Override
    public KeycloakServerConfigBuilder configure(KeycloakServerConfigBuilder config) {
        return config.option("metrics-enabled", "true")
                .spiOption(
                        "password-policy",
                        "indigos-passay",
                        "blocklist",
                        PackageFiles.blocklistAtStart().toString());
    }
}
