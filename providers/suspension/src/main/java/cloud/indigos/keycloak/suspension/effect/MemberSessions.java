package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.common.util.MultiSiteUtils;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** A member's sessions, online and offline, as far as a refusal touches them; asked of the database once. */
public final class MemberSessions {

    private static final String WITHOUT_SESSIONS = "indigos.members-without-sessions";

    private static final String WITH_SESSIONS = "select distinct s.userId from PersistentUserSessionEntity s"
            + " where s.realmId = :realm and s.userId in (:members)";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel member;
    private List<UserSessionModel> online;
    private List<UserSessionModel> offline;

    public MemberSessions(KeycloakSession session, RealmModel realm, UserModel member) {
        this.session = session;
        this.realm = realm;
        this.member = member;
    }

    /** Asks once which of these members have any session, for as long as this Keycloak session lasts. */
    public static void lookAhead(KeycloakSession session, RealmModel realm, Collection<String> memberIds) {
        if (MultiSiteUtils.isPersistentSessionsEnabled()) {
            Set<String> without = new HashSet<>(memberIds);
            session.getProvider(JpaConnectionProvider.class)
                    .getEntityManager()
                    .createQuery(WITH_SESSIONS, String.class)
                    .setParameter("realm", realm.getId())
                    .setParameter("members", memberIds)
                    .getResultList()
                    .forEach(without::remove);
            session.setAttribute(WITHOUT_SESSIONS, without);
        }
    }

    /** The sessions at clients that a refusal ends. */
    public Stream<AuthenticatedClientSessionModel> atClients(Refusal refusal) {
        return Stream.concat(online().stream(), offline().stream())
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
            online().stream()
                    .filter(which)
                    .forEach(userSession -> session.sessions().removeUserSession(realm, userSession));
            offline().stream()
                    .filter(which)
                    .forEach(userSession -> session.sessions().removeOfflineUserSession(realm, userSession));
        } else {
            atClients(refusal)
                    .filter(clientSession -> which.test(clientSession.getUserSession()))
                    .toList()
                    .forEach(AuthenticatedClientSessionModel::detachFromUserSession);
        }
    }

    private List<UserSessionModel> online() {
        if (online == null) {
            online = hasNone()
                    ? List.of()
                    : session.sessions().getUserSessionsStream(realm, member).toList();
        }
        return online;
    }

    private List<UserSessionModel> offline() {
        if (offline == null) {
            offline = hasNone()
                    ? List.of()
                    : session.sessions()
                            .getOfflineUserSessionsStream(realm, member)
                            .toList();
        }
        return offline;
    }

    private boolean hasNone() {
        Set<?> without = session.getAttribute(WITHOUT_SESSIONS, Set.class);
        return without != null && without.contains(member.getId());
    }

    private static boolean ends(Refusal refusal, AuthenticatedClientSessionModel clientSession) {
        return refusal.wholeAccount()
                || ServiceIds.of(clientSession.getClient())
                        .filter(refusal::refuses)
                        .isPresent();
    }
}
