package cloud.indigos.keycloak.suspension.bulk;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Calls about many members, and how far each has come, in the session's transaction. */
public final class BulkStore {

    private final EntityManager entities;

    public BulkStore(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** A call that was begun. */
    public record Bulk(String id, String requestSha256) {}

    public Optional<Bulk> find(RealmModel realm, String actorId, String key) {
        return entities.createNamedQuery(BulkEntity.BY_KEY, BulkEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("actor", actorId)
                .setParameter("key", key)
                .getResultStream()
                .map(row -> new Bulk(row.id, row.requestSha256))
                .findFirst();
    }

    /**
     * Begins one.
     *
     * @throws org.keycloak.models.ModelDuplicateException when somebody else began it just now
     */
    public Bulk begin(RealmModel realm, String actorId, String key, String requestSha256, Instant now) {
        BulkEntity row = new BulkEntity();
        row.id = KeycloakModelUtils.generateId();
        row.realmId = realm.getId();
        row.actorId = actorId;
        row.key = key;
        row.requestSha256 = requestSha256;
        row.startedAt = now.toEpochMilli();
        entities.persist(row);
        entities.flush();
        return new Bulk(row.id, row.requestSha256);
    }

    /**
     * What failed, in the places from one to another, the latter not included, is to be tried again in this transaction; of
     * two that do so at once only one can commit.
     */
    void forgetFailed(String bulkId, int first, int end) {
        entities.createNamedQuery(BulkLineEntity.FORGET_FAILED)
                .setParameter("bulk", bulkId)
                .setParameter("first", first)
                .setParameter("end", end)
                .setParameter("failed", BulkOutcome.FAILED)
                .executeUpdate();
    }

    /** Of the places from one to another, the latter not included, those of members who are done. */
    Set<Integer> positions(String bulkId, int first, int end) {
        return entities.createNamedQuery(BulkLineEntity.POSITIONS, Integer.class)
                .setParameter("bulk", bulkId)
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    void put(String bulkId, int position, BulkLine line) {
        BulkLineEntity row = new BulkLineEntity();
        row.bulkId = bulkId;
        row.position = position;
        row.memberId = line.memberId();
        row.outcome = line.outcome();
        row.decisionId = line.decisionId();
        row.problem = line.problem();
        entities.persist(row);
    }

    /** In the order of the call. */
    public List<BulkLine> lines(String bulkId) {
        return entities.createNamedQuery(BulkLineEntity.OF_BULK, BulkLineEntity.class)
                .setParameter("bulk", bulkId)
                .getResultStream()
                .map(row -> new BulkLine(row.outcome, row.memberId, row.decisionId, row.problem))
                .toList();
    }

    /** Forgets a member who is erased; the place in the call stays, so that a repetition finds its way. */
    public void erase(String memberId) {
        entities.createNamedQuery(BulkLineEntity.FORGET_MEMBER)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    public void eraseAll(RealmModel realm) {
        entities.createNamedQuery(BulkEntity.OF_REALM, String.class)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(this::eraseCall);
    }

    public void eraseBegunBefore(Instant before) {
        entities.createNamedQuery(BulkEntity.OLD, String.class)
                .setParameter("before", before.toEpochMilli())
                .getResultList()
                .forEach(this::eraseCall);
    }

    private void eraseCall(String bulkId) {
        entities.createNamedQuery(BulkLineEntity.ERASE)
                .setParameter("bulk", bulkId)
                .executeUpdate();
        entities.createNamedQuery(BulkEntity.ERASE).setParameter("id", bulkId).executeUpdate();
    }
}
