package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** A member's sessions, online and offline, as far as a refusal touches them. */
public final class MemberSessions {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel member;

    public MemberSessions(KeycloakSession session, RealmModel realm, UserModel member) {
        this.session = session;
        this.realm = realm;
        this.member = member;
    }

    /** The sessions at clients that a refusal ends. */
    public Stream<AuthenticatedClientSessionModel> atClients(Refusal refusal) {
        return Stream.concat(online(), offline())
                .flatMap(userSession -> userSession.getAuthenticatedClientSessions().values().stream())
                .filter(clientSession -> ends(refusal, clientSession));
    }

    /** Ends them in the session's transaction; tells no client. */
    public void end(Refusal refusal) {
        end(refusal, userSession -> true);
    }

    /** Ends them, but for those in which an administrator is looking at a service as the member. */
    public void endButImpersonated(Refusal refusal) {
        end(refusal, userSession -> !Presence.isImpersonated(userSession));
    }

    private void end(Refusal refusal, Predicate<UserSessionModel> which) {
        if (refusal.wholeAccount()) {
            online().filter(which)
                    .toList()
                    .forEach(userSession -> session.sessions().removeUserSession(realm, userSession));
            offline()
                    .filter(which)
                    .toList()
                    .forEach(userSession -> session.sessions().removeOfflineUserSession(realm, userSession));
        } else {
            atClients(refusal)
                    .filter(clientSession -> which.test(clientSession.getUserSession()))
                    .toList()
                    .forEach(AuthenticatedClientSessionModel::detachFromUserSession);
        }
    }

    private Stream<UserSessionModel> online() {
        return session.sessions().getUserSessionsStream(realm, member);
    }

    private Stream<UserSessionModel> offline() {
        return session.sessions().getOfflineUserSessionsStream(realm, member);
    }

    private static boolean ends(Refusal refusal, AuthenticatedClientSessionModel clientSession) {
        return refusal.wholeAccount()
                || ServiceIds.of(clientSession.getClient())
                        .filter(refusal::refuses)
                        .isPresent();
    }
}
