package cloud.indigos.keycloak.suspension.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The one way out of the ledger beside erasing a member: what a realm no longer keeps. */
public final class OldDecisions {

    private static final String MEMBERS = "select distinct d.memberId from IndigosDecision d"
            + " where d.realmId = :realm and d.decidedAt < :before and d.memberId > :after order by d.memberId";

    private static final String FORGET = "delete from IndigosDecision d where d.id = :id";

    private final EntityManager entities;
    private final RealmModel realm;

    public OldDecisions(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Ids, in their order, of members about whom there is anything as old. */
    public List<String> membersAfter(String memberId, Instant before, int most) {
        return entities.createQuery(MEMBERS, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("before", before.toEpochMilli())
                .setParameter("after", memberId)
                .setMaxResults(most)
                .getResultList();
    }

    public void forget(String decisionId) {
        entities.createQuery(FORGET).setParameter("id", decisionId).executeUpdate();
    }
}
