package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.password.policy.PasswordJudge;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/** The policy as a realm has it in force. */
public final class RealmPolicy {

    private RealmPolicy() {}

    /** What the realm's administrators asked for; nothing when the realm does without. */
    public static Optional<PolicySettings> settings(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains(PassayPolicyProviderFactory.ID)
                ? Optional.of(realm.getPasswordPolicy().getPolicyConfig(PassayPolicyProviderFactory.ID))
                : Optional.empty();
    }

    /** The very rules that Keycloak asks when the password is set, the server's blocklist included. */
    public static PasswordJudge judge(KeycloakSession session, PolicySettings settings) {
        PassayPolicyProvider provider = (PassayPolicyProvider)
                session.getProvider(PasswordPolicyProvider.class, PassayPolicyProviderFactory.ID);
        return provider.judge(settings);
    }
}
