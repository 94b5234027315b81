package cloud.indigos.keycloak.charter.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the ledger remembers of acceptances whose lines are gone: their number, by version and day. */
public final class AcceptanceCounts {

    private final EntityManager em;
    private final String realmId;

    public AcceptanceCounts(KeycloakSession session, RealmModel realm) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    AcceptanceCounts(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** Of all days together. */
    public long total(int version) {
        return perDay(version).stream().mapToLong(LedgerSearch.Day::accepted).sum();
    }

    /** Forgets a realm that is removed. */
    public void deleteAll() {
        em.createNamedQuery("indigosCharterDeleteCounts")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    List<LedgerSearch.Day> perDay(int version) {
        return entities(version).stream()
                .map(count -> new LedgerSearch.Day(count.day(), count.accepted()))
                .toList();
    }

    /** The caller is the only one at work in this realm. */
    void add(int version, long day, long more) {
        entities(version).stream()
                .filter(count -> count.day() == day)
                .findFirst()
                .orElseGet(() -> create(version, day))
                .add(more);
    }

    private AcceptanceCountEntity create(int version, long day) {
        AcceptanceCountEntity count = new AcceptanceCountEntity(KeycloakModelUtils.generateId(), realmId, version, day);
        em.persist(count);
        return count;
    }

    private List<AcceptanceCountEntity> entities(int version) {
        return em.createNamedQuery("indigosCharterCounts", AcceptanceCountEntity.class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .getResultList();
    }
}
