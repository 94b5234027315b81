package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;

/** Asks the database once about many members what Keycloak would ask about each; it changes no answer. */
public final class LookAhead {

    private static final String MEMBERS = "select u from UserEntity u where u.realmId = :realm and u.id in (:members)";

    private static final String WITH_ROLES = "select distinct m.user.id from UserRoleMappingEntity m"
            + " where m.user.id in (:members) and m.roleId <> :default";

    private static final String IN_GROUPS =
            "select distinct m.user.id from UserGroupMembershipEntity m where m.user.id in (:members)";

    private static final String WITHOUT_ROLES = "indigos.members-without-roles";

    private LookAhead() {}

    /** Before a session decides about members, soon after its beginning; unknown ids are passed over. */
    public static void beforeDeciding(KeycloakSession session, RealmModel realm, Collection<String> memberIds) {
        EntityManager entities = entities(session);
        Set<String> withoutRoles = beforeEndingSessions(session, realm, memberIds).stream()
                .filter(member -> member.getFederationLink() == null)
                .map(UserEntity::getId)
                .collect(Collectors.toSet());
        entities.createQuery(WITH_ROLES, String.class)
                .setParameter("members", memberIds)
                .setParameter("default", realm.getDefaultRole().getId())
                .getResultList()
                .forEach(withoutRoles::remove);
        entities.createQuery(IN_GROUPS, String.class)
                .setParameter("members", memberIds)
                .getResultList()
                .forEach(withoutRoles::remove);
        session.setAttribute(WITHOUT_ROLES, withoutRoles);
    }

    /** The same before a session ends what members have open. */
    static List<UserEntity> beforeEndingSessions(
            KeycloakSession session, RealmModel realm, Collection<String> memberIds) {
        MemberSessions.lookAhead(session, realm, memberIds);
        // Read into the session's own store; their attributes then come in batches too.
        return entities(session)
                .createQuery(MEMBERS, UserEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("members", memberIds)
                .getResultList();
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Whether it was seen that the member is in no group and has no role but the one that all of the realm have. */
    static boolean hasNoRole(KeycloakSession session, UserModel member) {
        Set<?> withoutRoles = session.getAttribute(WITHOUT_ROLES, Set.class);
        return withoutRoles != null && withoutRoles.contains(member.getId());
    }
}
