package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Asks every effect what it has to do, stores that, and wakes the worker after the commit. */
final class QueueingOutboxProvider implements OutboxProvider {

    /** Longer than a service needs that answers, too short to be waited for when one does not. */
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final KeycloakSession session;
    private final Consumer<Duration> wake;

    QueueingOutboxProvider(KeycloakSession session, Consumer<Duration> wake) {
        this.session = session;
        this.wake = wake;
    }

    @Override
    public void queue(Decided decided) {
        Outbox outbox = new Outbox(session);
        Effects effects = Effects.of(session);
        Map<String, List<String>> payloads = new TreeMap<>();
        effects.byKind().forEach((kind, effect) -> payloads.put(kind, effect.payloads(decided)));
        Instant now = CurrentStanding.now();
        boolean headStart = isServiceCalled(effects, payloads);
        payloads.forEach((kind, texts) -> {
            Effect effect = effects.byKind().get(kind);
            Instant due = headStart && effect.followsServices() ? now.plus(HEAD_START) : now;
            texts.forEach(text -> outbox.put(
                    Subject.of(decided.decision()), Lane.of(decided.realm(), kind, effect, text), text, now, due));
        });
        wakeAfterCommit(Duration.ZERO);
        if (headStart) {
            wakeAfterCommit(HEAD_START);
        }
    }

    private boolean isServiceCalled(Effects effects, Map<String, List<String>> payloads) {
        Set<String> services = payloads.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && effects.isService(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!services.isEmpty()) {
            new Pauses(session).all().forEach(pause -> services.remove(pause.kind()));
        }
        return !services.isEmpty();
    }

    @Override
    public void repair(RealmModel realm, String memberId, String kind, String payload) {
        Outbox outbox = new Outbox(session);
        if (outbox.newest(realm, memberId, kind, EffectState.PENDING).isPresent()) {
            return;
        }
        Instant now = CurrentStanding.now();
        Optional<String> failed = outbox.newest(realm, memberId, kind, EffectState.FAILED);
        if (failed.isPresent()) {
            outbox.leave(failed.get(), payload);
            outbox.retry(failed.get(), now);
        } else {
            Subject noDecision = new Subject(realm.getId(), memberId, KeycloakModelUtils.generateId());
            Lane lane = Lane.of(realm, kind, session.getProvider(Effect.class, kind), payload);
            outbox.put(noDecision, lane, payload, now, now);
        }
        wakeAfterCommit(Duration.ZERO);
    }

    @Override
    public void retry(Collection<String> effectIds) {
        Outbox outbox = new Outbox(session);
        effectIds.forEach(id -> outbox.retry(id, CurrentStanding.now()));
        wakeAfterCommit(Duration.ZERO);
    }

    @Override
    public void resume(String kind) {
        new Pauses(session).resume(kind, CurrentStanding.now());
        wakeAfterCommit(Duration.ZERO);
    }

    private void wakeAfterCommit(Duration delay) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                wake.accept(delay);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
