package cloud.indigos.keycloak.charter.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The lines of the ledger that stopped to prove anything before an instant. */
public final class OldLines {

    private final EntityManager em;
    private final String realmId;
    private final long before;

    public OldLines(KeycloakSession session, RealmModel realm, Instant before) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
        this.before = before.getEpochSecond();
    }

    /**
     * Removes acceptances of a version, at most {@code max}, and adds them to the counts of their days.
     *
     * @return how many
     */
    public int forgetAcceptances(int version, int max) {
        List<AcceptanceEntity> old = em.createNamedQuery("indigosCharterOldAcceptances", AcceptanceEntity.class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        Map<Long, Long> perDay =
                old.stream().collect(Collectors.groupingBy(AcceptanceEntity::day, Collectors.counting()));
        AcceptanceCounts counts = new AcceptanceCounts(em, realmId);
        perDay.forEach((day, forgotten) -> counts.add(version, day, forgotten));
        old.forEach(em::remove);
        return old.size();
    }

    /** Removes answers; a notice that was read stays with its member, who would be shown it again. */
    public void forgetAnswers() {
        em.createNamedQuery("indigosCharterForgetAnswers")
                .setParameter("realm", realmId)
                .setParameter("before", before)
                .executeUpdate();
    }
}
