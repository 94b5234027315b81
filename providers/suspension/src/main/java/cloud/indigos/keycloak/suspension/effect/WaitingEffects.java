package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.core.member.SentId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The outbox of one realm, read. */
public final class WaitingEffects {

    private final EntityManager entities;
    private final RealmModel realm;

    public WaitingEffects(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** A page, the oldest first. */
    public List<WaitingEffect> in(EffectState state, int first, int max) {
        return entities.createNamedQuery(EffectEntity.IN_STATE, EffectEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(WaitingEffects::waiting)
                .toList();
    }

    /** What is not done yet about one member, or was given up, the oldest first. */
    public List<WaitingEffect> of(UserModel member) {
        return entities.createNamedQuery(EffectEntity.OF_MEMBER, EffectEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("member", member.getId())
                .getResultStream()
                .map(WaitingEffects::waiting)
                .toList();
    }

    public Optional<WaitingEffect> find(String id) {
        return Optional.of(id)
                .filter(SentId::isPossible)
                .map(possible -> entities.find(EffectEntity.class, possible))
                .filter(row -> row.realmId.equals(realm.getId()))
                .map(WaitingEffects::waiting);
    }

    private static WaitingEffect waiting(EffectEntity row) {
        return new WaitingEffect(
                row.id,
                row.memberId,
                row.decisionId,
                row.kind,
                row.state,
                row.attempts,
                Instant.ofEpochMilli(row.createdAt),
                Instant.ofEpochMilli(row.dueAt),
                Optional.ofNullable(row.lastProblem).or(() -> underWay(row)));
    }

    /** Attempts are counted when they begin. */
    private static Optional<String> underWay(EffectEntity row) {
        return row.attempts > 0 ? Optional.of(WaitingEffect.NO_ANSWER_YET) : Optional.empty();
    }
}
