package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ends what a login has opened that ran beside a decision. Neither of the two transactions sees what the other has not
 * committed; each looks again after its own commit, so that the later one finds the session.
 */
final class LateSessions {

    private static final Logger LOG = Logger.getLogger(LateSessions.class);

    private final KeycloakSession session;

    LateSessions(KeycloakSession session) {
        this.session = session;
    }

    /** After the commit of a decision about the member. */
    void endAfterDecision(String realmId, String memberId) {
        endAfterCommit(realmId, memberId, null);
    }

    /**
     * After the commit of a login or of tokens.
     *
     * @param userSessionId the session it is about; null if it has none
     */
    void endAfterLogin(String realmId, String memberId, String userSessionId) {
        endAfterCommit(realmId, memberId, userSessionId);
    }

    private void endAfterCommit(String realmId, String memberId, String userSessionId) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    KeycloakModelUtils.runJobInTransaction(
                            factory, fresh -> end(fresh, realmId, memberId, userSessionId));
                } catch (RuntimeException e) {
                    LOG.errorf(
                            "Late sessions of a member could not be ended: %s",
                            e.getClass().getName());
                    LOG.debug("Late sessions of a member could not be ended", e);
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static void end(KeycloakSession session, String realmId, String memberId, String userSessionId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        UserModel member = session.users().getUserById(realm, memberId);
        if (member == null) {
            return;
        }
        Refusal refusal = refusal(session, realm, member);
        if (refusal.isNone() || isImpersonated(session, realm, userSessionId)) {
            return;
        }
        new MemberSessions(session, realm, member).endButImpersonated(refusal);
        if (refusal.wholeAccount()) {
            IssuedTokens.refuse(session, realm, member, CurrentStanding.now());
        }
    }

    private static Refusal refusal(KeycloakSession session, RealmModel realm, UserModel member) {
        return AdministratorSwitch.isOn(member)
                ? CurrentStanding.of(session, realm, member).refusal()
                : Refusal.account();
    }

    private static boolean isImpersonated(KeycloakSession session, RealmModel realm, String userSessionId) {
        if (userSessionId == null) {
            return false;
        }
        UserSessionModel userSession = session.sessions().getUserSession(realm, userSessionId);
        return userSession != null && Presence.isImpersonated(userSession);
    }
}
