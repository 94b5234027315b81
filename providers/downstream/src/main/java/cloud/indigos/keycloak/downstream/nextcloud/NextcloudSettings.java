package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceOptions;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Nextcloud as the server's options describe it.
 *
 * @param user an administrator of users there
 * @param password an app password of that account
 * @param byUsername whether user_oidc maps the account's id to {@code preferred_username} instead of {@code sub}
 * @param createAccounts whether members who never went there get an account, locked, before they do
 */
record NextcloudSettings(
        ServiceSettings common,
        String user,
        Secret password,
        NextcloudUid uid,
        boolean byUsername,
        boolean createAccounts) {

    static final String ID = "nextcloud";

    private static final List<String> NAMES = List.of("user", "password", "password-file", "password-vault");
    private static final String SUB = "sub";
    private static final String YES = "true";

    static Configured<NextcloudSettings> read(UnaryOperator<String> values) {
        return Configured.read(ID, values, NAMES, NextcloudSettings::read);
    }

    private static NextcloudSettings read(ServiceOptions options) {
        return new NextcloudSettings(
                ServiceSettings.read(options, "files"),
                options.required("user"),
                options.secret("password"),
                new NextcloudUid(
                        options.choice("unique-uid", YES, "false").equals(YES),
                        options.number("provider-id", 1, 1, Integer.MAX_VALUE)),
                !options.choice("uid-claim", SUB, "preferred_username").equals(SUB),
                options.choice("create-accounts", "false", YES).equals(YES));
    }
}
