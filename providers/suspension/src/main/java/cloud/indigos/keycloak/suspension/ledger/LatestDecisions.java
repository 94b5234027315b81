package cloud.indigos.keycloak.suspension.ledger;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The last entry of many members at once. */
public final class LatestDecisions {

    private static final String LAST = " and d.number = (select max(n.number) from IndigosDecision n"
            + " where n.realmId = d.realmId and n.memberId = d.memberId)";

    private static final String OPEN = "select d.memberId from IndigosDecision d where d.realmId = :realm"
            + " and d.memberId > :after and (d.standing <> 'active' or d.enabled = false)" + LAST
            + " order by d.memberId";

    private static final String OF_MEMBERS =
            "select d from IndigosDecision d where d.realmId = :realm and d.memberId in (:members)" + LAST;

    private final EntityManager entities;
    private final RealmModel realm;

    public LatestDecisions(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Ids, in their order, of members about whom a decision is in force. */
    public List<String> openAfter(String memberId, int most) {
        return entities.createQuery(OPEN, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("after", memberId)
                .setMaxResults(most)
                .getResultList();
    }

    /** By member id; without those about whom nothing was ever decided. */
    public Map<String, Decision> of(Collection<String> memberIds) {
        return entities.createQuery(OF_MEMBERS, DecisionEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("members", memberIds)
                .getResultStream()
                .map(DecisionLedger::decision)
                .collect(Collectors.toMap(Decision::memberId, decision -> decision));
    }
}
