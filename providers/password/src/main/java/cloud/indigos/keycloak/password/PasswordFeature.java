package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.password.policy.Profile;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** The password policy as a feature of a realm: our entry in its list of policies, the other entries untouched. */
final class PasswordFeature implements RealmFeature {

    /** Set once asked for, so that a policy that got lost is noticed. */
    static final String ASKED_ATTRIBUTE = "indigos.password.asked";

    private final KeycloakSession session;

    PasswordFeature(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean isInstalled(RealmModel realm) {
        return hasPolicy(realm) || realm.getAttribute(ASKED_ATTRIBUTE, false);
    }

    @Override
    public void install(RealmModel realm) {
        if (!hasPolicy(realm)) {
            change(
                    realm,
                    realm.getPasswordPolicy().toBuilder().put(PassayPolicyProviderFactory.ID, Profile.CNIL_50.id()));
        }
        realm.setAttribute(ASKED_ATTRIBUTE, true);
    }

    @Override
    public List<Finding> check(RealmModel realm) {
        List<Finding> findings = new ArrayList<>();
        if (!hasPolicy(realm) && realm.getAttribute(ASKED_ATTRIBUTE, false)) {
            findings.add(Finding.error("indigosPasswordPolicyLost"));
        }
        if (presumesBruteForceDetection(realm) && !realm.isBruteForceProtected()) {
            findings.add(Finding.warning("indigosPasswordBruteForceOff"));
        }
        return findings;
    }

    @Override
    public Finding inOtherRealms(String names) {
        return Finding.info("indigosPasswordOtherRealms", names);
    }

    @Override
    public void remove(RealmModel realm, RemovalOptions options) {
        if (hasPolicy(realm)) {
            change(realm, realm.getPasswordPolicy().toBuilder().remove(PassayPolicyProviderFactory.ID));
        }
        realm.removeAttribute(ASKED_ATTRIBUTE);
    }

    private void change(RealmModel realm, PasswordPolicy.Builder policy) {
        realm.setPasswordPolicy(policy.build(session));
    }

    private static boolean hasPolicy(RealmModel realm) {
        return RealmPolicy.settings(realm).isPresent();
    }

    private static boolean presumesBruteForceDetection(RealmModel realm) {
        return RealmPolicy.settings(realm)
                .filter(settings -> settings.profile() == Profile.CNIL_50)
                .isPresent();
    }
}
