package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.tests.support.grant.Telephone;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The options of the one server that all tests share; a test with others would cost a restart. */
public final class IndigosServerConfig implements KeycloakServerConfig {

    /** The realm that the services of the options belong to; every other has none. */
    public static final String SERVICES_REALM = "services";

    @Override
    public KeycloakServerConfigBuilder configure(KeycloakServerConfigBuilder config) {
        return nextcloud(config)
                .option("metrics-enabled", "true")
                .spiOption(
                        "ciba-auth-channel",
                        "ciba-http-auth-channel",
                        "http-authentication-channel-uri",
                        Telephone.url())
                // Otherwise a member who signs in again before a thread has noted the first time is turned away.
                .option("spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests", "true")
                .option("spi-events-listener--indigos-standing--catch-up-seconds", "1")
                .option("spi-events-listener--indigos-standing--expiry-seconds", "1")
                .spiOption(
                        "password-policy",
                        "indigos-passay",
                        "blocklist",
                        PackageFiles.blocklistAtStart().toString());
    }

    private static KeycloakServerConfigBuilder nextcloud(KeycloakServerConfigBuilder config) {
        String option = "spi-indigos-effect--nextcloud--";
        return config.option(option + "realm", SERVICES_REALM)
                .option(option + "url", NextcloudStandIn.url())
                .option(option + "user", NextcloudStandIn.USER)
                .option(option + "password-file", NextcloudStandIn.password().toString())
                .option(option + "provider-id", String.valueOf(NextcloudStandIn.PROVIDER))
                .option(option + "timeout-seconds", "2");
    }
}
