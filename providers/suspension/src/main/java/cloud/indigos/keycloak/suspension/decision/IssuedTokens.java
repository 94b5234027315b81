package cloud.indigos.keycloak.suspension.decision;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The tokens that a member has, as far as no session stands behind them. */
final class IssuedTokens {

    private IssuedTokens() {}

    /**
     * Refuses all that were issued until now. Keycloak counts in seconds and refuses what is older than the second it is
     * given: that is the next one, so that a token of this very second is refused too.
     */
    static void refuse(KeycloakSession session, RealmModel realm, UserModel member, Instant now) {
        int next = Math.toIntExact(now.getEpochSecond() + 1);
        if (session.users().getNotBeforeOfUser(realm, member) < next) {
            session.users().setNotBeforeForUser(realm, member, next);
        }
    }
}
