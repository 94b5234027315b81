package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.blocklist.Blocklist;
import cloud.indigos.keycloak.password.change.CurrentPassword;
import cloud.indigos.keycloak.password.policy.Candidate;
import cloud.indigos.keycloak.password.policy.InvalidSettingException;
import cloud.indigos.keycloak.password.policy.PasswordJudge;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import cloud.indigos.keycloak.password.policy.Review;
import cloud.indigos.keycloak.password.policy.SettingsParser;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Keycloak's view of the policy: finds the settings and the member's words, and tells the faults. */
final class PassayPolicyProvider implements PasswordPolicyProvider {

    private final KeycloakSession session;
    private final Blocklist blocklist;

    PassayPolicyProvider(KeycloakSession session, Blocklist blocklist) {
        this.session = session;
        this.blocklist = blocklist;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return judge(realm, user, password, MemberWords.of(realm, user));
    }

    /** Keycloak calls this one at registration. */
    @Override
    public PolicyError validate(String user, String password) {
        RealmModel realm = session.getContext().getRealm();
        PersonalWords words =
                MemberWords.ofRegistration(realm, user, session.getContext().getHttpRequest());
        return judge(realm, null, password, words);
    }

    PasswordJudge judge(PolicySettings settings) {
        return new PasswordJudge(settings, blocklist);
    }

    @Override
    public Object parseConfig(String value) {
        try {
            return SettingsParser.parse(value);
        } catch (InvalidSettingException e) {
            throw new PasswordPolicyConfigException(explain(e));
        }
    }

    @Override
    public void close() {}

    private PolicyError judge(RealmModel realm, UserModel user, String password, PersonalWords words) {
        PolicySettings settings = RealmPolicy.settings(realm).orElseThrow();
        Review review = judge(settings).review(new Candidate(password, words));
        if (review.isAccepted() && isOwnChange(user) && new CurrentPassword(session, user).isLike(password)) {
            review = review.asLikeTheCurrentOne();
        }
        if (review.isAccepted()) {
            return null;
        }
        Locale locale = ReaderLocale.of(session, realm, user);
        return Refusal.of(locale, new FaultText(Texts.in(session, realm, locale)).of(review));
    }

    /** An administrator who sets a password shall not learn what the one before was like. */
    private boolean isOwnChange(UserModel user) {
        return user != null && ReaderLocale.isTheMember(session, user);
    }

    /** Without a realm, as in an import at start, nobody reads a page: the key has to do. */
    private String explain(InvalidSettingException e) {
        RealmModel realm = session.getContext().getRealm();
        return realm == null
                ? e.getMessage()
                : Texts.in(session, realm, ReaderLocale.ofRealm(realm)).get(e.key(), e.parameters());
    }
}
