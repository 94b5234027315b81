package cloud.indigos.keycloak.suspension.effect;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The stored effects, in the session's transaction. Several nodes may work on it at once. */
public final class Outbox {

    private final EntityManager entities;

    public Outbox(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Adds one to be performed once it is due. */
    void put(Subject subject, Lane lane, String payload, Instant now, Instant due) {
        EffectEntity row = new EffectEntity();
        row.id = KeycloakModelUtils.generateId();
        row.realmId = subject.realmId();
        row.memberId = subject.memberId();
        row.decisionId = subject.decisionId();
        row.kind = lane.kind();
        row.lane = lane.name();
        row.payload = payload;
        row.state = EffectState.PENDING;
        row.createdAt = now.toEpochMilli();
        row.dueAt = due.toEpochMilli();
        entities.persist(row);
    }

    /** Forgets an effect: what needs doing no more needs no trace of the member here. */
    void done(String id) {
        entities.createNamedQuery(EffectEntity.DELETE).setParameter("id", id).executeUpdate();
    }

    /** It has another payload from now on: a part of it is done, or it is to do what holds by now. */
    void leave(String id, String payload) {
        entities.createNamedQuery(EffectEntity.LEAVE)
                .setParameter("payload", payload)
                .setParameter("id", id)
                .executeUpdate();
    }

    void postpone(String id, Instant due, String problem) {
        update(id, EffectState.PENDING, due, problem);
    }

    /** It was taken but not tried. */
    void putBack(String id, Instant now) {
        entities.createNamedQuery(EffectEntity.PUT_BACK)
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What else the same decision asks for need not wait any longer. */
    void hasten(EffectJob done, Instant now) {
        if (done.service()) {
            entities.createNamedQuery(EffectEntity.HASTEN)
                    .setParameter("now", now.toEpochMilli())
                    .setParameter("realm", done.realmId())
                    .setParameter("member", done.memberId())
                    .setParameter("decision", done.decisionId())
                    .executeUpdate();
        }
    }

    /**
     * What has failed of a kind is due now: the service is back.
     *
     * @param mostAttempts what was tried more often keeps its own turn
     */
    void release(String kind, Instant now, int mostAttempts) {
        entities.createNamedQuery(EffectEntity.RELEASE)
                .setParameter("now", now.toEpochMilli())
                .setParameter("kind", kind)
                .setParameter("pending", EffectState.PENDING)
                .setParameter("mostAttempts", mostAttempts)
                .executeUpdate();
    }

    /** The newest of a kind about a member that stands so. */
    Optional<String> newest(RealmModel realm, String memberId, String kind, EffectState state) {
        return entities.createNamedQuery(EffectEntity.OF_KIND, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void giveUp(String id, Instant now, String problem) {
        update(id, EffectState.FAILED, now, problem);
    }

    /** Whatever came of it so far, it is due now, as if it had been tried once: what it says may hold no longer. */
    void retry(String id, Instant now) {
        entities.createNamedQuery(EffectEntity.RETRY)
                .setParameter("pending", EffectState.PENDING)
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    private void update(String id, EffectState state, Instant due, String problem) {
        entities.createNamedQuery(EffectEntity.UPDATE)
                .setParameter("state", state)
                .setParameter("dueAt", due.toEpochMilli())
                .setParameter("problem", problem)
                .setParameter("id", id)
                .executeUpdate();
    }

    public long count(RealmModel realm, EffectState state) {
        return entities.createNamedQuery(EffectEntity.COUNT, Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("state", state)
                .getSingleResult();
    }

    public boolean isEmpty(RealmModel realm) {
        return Arrays.stream(EffectState.values()).allMatch(state -> count(realm, state) == 0);
    }

    /** What has failed so often that it {@link EffectJob#mayBeAtFault}, and is still tried. */
    public long countTriedAgain(RealmModel realm) {
        return entities.createNamedQuery(EffectEntity.COUNT_TRIED, Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("state", EffectState.PENDING)
                .setParameter("attempts", EffectJob.BENEFIT_OF_DOUBT)
                .getSingleResult();
    }

    /** What was given up; what is still to be done for an erased member is done, and then forgotten. */
    public void eraseFailed(RealmModel realm, String memberId) {
        entities.createNamedQuery(EffectEntity.ERASE_FAILED_OF_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .setParameter("failed", EffectState.FAILED)
                .executeUpdate();
    }

    public void forgetFailedBefore(RealmModel realm, Instant before) {
        entities.createNamedQuery(EffectEntity.FORGET_FAILED)
                .setParameter("realm", realm.getId())
                .setParameter("failed", EffectState.FAILED)
                .setParameter("before", before.toEpochMilli())
                .executeUpdate();
    }

    public void eraseAll(RealmModel realm) {
        entities.createNamedQuery(EffectEntity.ERASE_REALM)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
