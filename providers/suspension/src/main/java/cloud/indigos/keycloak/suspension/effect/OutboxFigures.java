package cloud.indigos.keycloak.suspension.effect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * How much of a kind the outbox holds, over all realms.
 *
 * @param oldestPending when the oldest of those to be performed was queued
 */
public record OutboxFigures(long pending, long failed, Optional<Instant> oldestPending) {

    public static final OutboxFigures NONE = new OutboxFigures(0, 0, Optional.empty());

    /** By kind; without those of which there is nothing. */
    public static Map<String, OutboxFigures> byKind(KeycloakSession session) {
        Map<String, OutboxFigures> figures = new HashMap<>();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery(EffectEntity.FIGURES, Object[].class)
                .getResultList()
                .forEach(row -> figures.merge((String) row[0], of(row), OutboxFigures::plus));
        return figures;
    }

    private static OutboxFigures of(Object[] row) {
        long count = (long) row[2];
        return row[1] == EffectState.PENDING
                ? new OutboxFigures(count, 0, Optional.of(Instant.ofEpochMilli((long) row[3])))
                : new OutboxFigures(0, count, Optional.empty());
    }

    private OutboxFigures plus(OutboxFigures other) {
        return new OutboxFigures(
                pending + other.pending, failed + other.failed, oldestPending.or(other::oldestPending));
    }
}
