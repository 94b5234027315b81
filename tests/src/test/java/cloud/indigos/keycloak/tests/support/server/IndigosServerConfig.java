package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.tests.support.grant.Telephone;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.service.DoveadmApi;
import java.time.Duration;
import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The options of the one server that all tests share; a test with others would cost a restart. */
public final class IndigosServerConfig implements KeycloakServerConfig {

    /** The realm that the Nextcloud of the options belongs to. */
    public static final String SERVICES_REALM = "services";

    /** The realm that the Dovecot of the options belongs to. */
    public static final String MAIL_REALM = "mail-services";

    /** How long the server waits for an answer of Nextcloud or Dovecot. */
    public static final Duration PATIENCE_WITH_SERVICES = Duration.ofSeconds(4);

    @Override
    public KeycloakServerConfigBuilder configure(KeycloakServerConfigBuilder config) {
        return dovecot(nextcloud(config))
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
                .option(
                        option + "password-file",
                        NextcloudStandIn.PASSWORD.path().toString())
                .option(option + "provider-id", String.valueOf(NextcloudStandIn.PROVIDER))
                .option(option + "timeout-seconds", String.valueOf(PATIENCE_WITH_SERVICES.toSeconds()));
    }

    private static KeycloakServerConfigBuilder dovecot(KeycloakServerConfigBuilder config) {
        String option = "spi-indigos-effect--dovecot--";
        return config.option(option + "realm", MAIL_REALM)
                .option(option + "url", DoveadmApi.URL)
                .option(option + "api-key-file", DoveadmApi.KEY.path().toString())
                .option(option + "timeout-seconds", String.valueOf(PATIENCE_WITH_SERVICES.toSeconds()));
    }
}
