package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceOptions;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Dovecot as the server's options describe it.
 *
 * @param apiKey what Dovecot has as {@code doveadm_api_key}
 * @param byEmail whether Dovecot knows a member by mail address instead of user name
 */
record DovecotSettings(ServiceSettings common, Secret apiKey, boolean byEmail) {

    static final String ID = "dovecot";

    private static final List<String> NAMES = List.of("api-key", "api-key-file", "api-key-vault");
    private static final String USERNAME = "username";

    static Configured<DovecotSettings> read(UnaryOperator<String> values) {
        return Configured.read(ID, values, NAMES, DovecotSettings::read);
    }

    private static DovecotSettings read(ServiceOptions options) {
        return new DovecotSettings(
                ServiceSettings.read(options, "mail,mail_send"),
                options.secret("api-key"),
                !options.choice("user", USERNAME, "email").equals(USERNAME));
    }
}
