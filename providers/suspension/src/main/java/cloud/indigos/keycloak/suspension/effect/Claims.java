package cloud.indigos.keycloak.suspension.effect;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * What this node takes out of the outbox, in the session's transaction. Nobody else gets it before its lease has run out,
 * which is when a node that died over it is caught up.
 */
final class Claims {

    private static final int BATCH = 100;

    private final EntityManager entities;
    private final Duration lease;

    Claims(KeycloakSession session, Duration lease) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.lease = lease;
    }

    /**
     * What was taken at once.
     *
     * @param more whether more may be due
     */
    record Taken(List<Claim> claims, boolean more) {}

    /**
     * Takes effects that are due.
     *
     * @param held lanes of which nothing is taken now
     * @param room how many can be taken of any other: what waits for its turn here is its node's alone for nothing
     */
    Taken takeDue(Instant now, Effects effects, Collection<String> held, ToIntFunction<String> room) {
        List<EffectEntity> due = entities.createNamedQuery(EffectEntity.DUE, EffectEntity.class)
                .setParameter("state", EffectState.PENDING)
                .setParameter("now", now.toEpochMilli())
                .setParameter("inOrder", effects.inOrder())
                .setParameter("held", held)
                .setMaxResults(BATCH)
                .getResultList();
        Instant until = now.plus(lease);
        Map<String, Integer> left = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (EffectEntity row : due) {
            if (left.computeIfAbsent(row.lane, room::applyAsInt) > 0 && take(row, until)) {
                left.merge(row.lane, -1, Integer::sum);
                claims.add(new Claim(job(row, effects), until));
            }
        }
        return new Taken(List.copyOf(claims), due.size() == BATCH && !claims.isEmpty());
    }

    private boolean take(EffectEntity row, Instant until) {
        return entities.createNamedQuery(EffectEntity.CLAIM)
                        .setParameter("lease", until.toEpochMilli())
                        .setParameter("id", row.id)
                        .setParameter("state", EffectState.PENDING)
                        .setParameter("dueAt", row.dueAt)
                        .executeUpdate()
                == 1;
    }

    private static EffectJob job(EffectEntity row, Effects effects) {
        return new EffectJob(
                row.id,
                row.realmId,
                row.memberId,
                row.decisionId,
                row.kind,
                row.lane,
                row.payload,
                Instant.ofEpochMilli(row.createdAt),
                row.attempts + 1,
                effects.isService(row.kind));
    }

    /** Takes for a full lease again what is still this node's; false when somebody else has it, or it is done. */
    boolean renew(Claim claim, Instant now) {
        return entities.createNamedQuery(EffectEntity.RENEW)
                        .setParameter("lease", now.plus(lease).toEpochMilli())
                        .setParameter("id", claim.job().id())
                        .setParameter("state", EffectState.PENDING)
                        .setParameter("dueAt", claim.until().toEpochMilli())
                        .executeUpdate()
                == 1;
    }
}
