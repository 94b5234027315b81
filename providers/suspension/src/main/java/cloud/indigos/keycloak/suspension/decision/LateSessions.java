package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberLookup;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
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

    private static final String SUSPECTS = "indigos.standing.late-sessions";

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
        Suspects known = session.getAttribute(SUSPECTS, Suspects.class);
        Suspects suspects = known == null ? new Suspects(session) : known;
        suspects.members.add(new Suspect(realmId, memberId, userSessionId));
        if (known == null) {
            session.setAttribute(SUSPECTS, suspects);
            session.getTransactionManager().enlistAfterCompletion(suspects);
        }
    }

    private record Suspect(String realmId, String memberId, String userSessionId) {}

    /** Whose sessions are looked at again; for all members that one transaction was about, in one more. */
    private static final class Suspects extends AbstractKeycloakTransaction {

        private final KeycloakSession session;
        private final List<Suspect> members = new ArrayList<>();

        Suspects(KeycloakSession session) {
            this.session = session;
        }

        @Override
        protected void commitImpl() {
            session.removeAttribute(SUSPECTS);
            try {
                end(members);
            } catch (RuntimeException e) {
                LOG.debug("Late sessions of members could not be ended at once; they are ended one by one", e);
                members.forEach(this::endAlone);
            }
        }

        private void endAlone(Suspect member) {
            try {
                end(List.of(member));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "Late sessions of a member could not be ended: %s",
                        e.getClass().getName());
                LOG.debug("Late sessions of a member could not be ended", e);
            }
        }

        private void end(List<Suspect> some) {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), fresh -> {
                lookAhead(fresh, some);
                some.forEach(suspect -> MemberLookup.find(fresh, suspect.realmId(), suspect.memberId())
                        .ifPresent(member -> LateSessions.end(fresh, member, suspect.userSessionId())));
            });
        }

        private static void lookAhead(KeycloakSession fresh, List<Suspect> some) {
            if (some.size() > 1) {
                some.stream()
                        .collect(Collectors.groupingBy(
                                Suspect::realmId, Collectors.mapping(Suspect::memberId, Collectors.toList())))
                        .forEach((realmId, members) -> Optional.ofNullable(
                                        fresh.realms().getRealm(realmId))
                                .ifPresent(realm -> LookAhead.beforeEndingSessions(fresh, realm, members)));
            }
        }

        @Override
        protected void rollbackImpl() {
            session.removeAttribute(SUSPECTS);
        }
    }

    private static void end(KeycloakSession session, UserModel member, String userSessionId) {
        RealmModel realm = session.getContext().getRealm();
        Refusal refusal = CurrentStanding.refusal(session, realm, member);
        if (refusal.isNone() || isImpersonated(session, realm, userSessionId)) {
            return;
        }
        new MemberSessions(session, realm, member).endButImpersonated(refusal);
        if (refusal.wholeAccount()) {
            IssuedTokens.refuse(session, realm, member, CurrentStanding.now());
        }
    }

    private static boolean isImpersonated(KeycloakSession session, RealmModel realm, String userSessionId) {
        if (userSessionId == null) {
            return false;
        }
        UserSessionModel userSession = session.sessions().getUserSession(realm, userSessionId);
        return userSession != null && Presence.isImpersonated(userSession);
    }
}
