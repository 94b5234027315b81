package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Asks the database once about many members what Keycloak would ask about each; it changes no answer. */
public final class LookAhead {

    private static final String MEMBERS = "select u from UserEntity u where u.realmId = :realm and u.id in (:members)";

    private LookAhead() {}

    /** Before a session goes through members, soon after its beginning; unknown ids are passed over. */
    public static void at(KeycloakSession session, String realmId, Collection<String> memberIds) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        // Read into the session's own store; their attributes then come in batches too.
        entities.createQuery(MEMBERS)
                .setParameter("realm", realmId)
                .setParameter("members", memberIds)
                .getResultList();
        MemberSessions.lookAhead(session, realmId, memberIds);
    }
}
