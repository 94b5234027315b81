package cloud.indigos.keycloak.tests.support.server;

import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The options of the one server that all tests share; a test with others would cost a restart. */
public final class IndigosServerConfig implements KeycloakServerConfig {

    @Override
    public KeycloakServerConfigBuilder configure(KeycloakServerConfigBuilder config) {
        return config.option("metrics-enabled", "true")
                .option("spi-events-listener--indigos-standing--catch-up-seconds", "1")
                .option("spi-events-listener--indigos-standing--expiry-seconds", "1")
                .spiOption(
                        "password-policy",
                        "indigos-passay",
                        "blocklist",
                        PackageFiles.blocklistAtStart().toString());
    }
}
