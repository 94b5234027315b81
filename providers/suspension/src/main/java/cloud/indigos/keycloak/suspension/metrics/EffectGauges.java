package cloud.indigos.keycloak.suspension.metrics;

import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.Effects;
import cloud.indigos.keycloak.suspension.effect.OutboxFigures;
import cloud.indigos.keycloak.suspension.effect.Pause;
import cloud.indigos.keycloak.suspension.effect.Pauses;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * What the outbox holds, by kind of effect: {@code indigos_effects_pending}, {@code indigos_effects_failed},
 * {@code indigos_effects_oldest_pending_age_seconds}; and of each service {@code indigos_service_state}. Read from the database now and then, not when they are asked for;
 * every node tells the same.
 */
public final class EffectGauges implements ScheduledTask {

    private static final int ANSWERS = 0;
    private static final int DOWN = 1;
    private static final int STOPPED = 2;

    private final Map<String, OutboxFigures> figures = new ConcurrentHashMap<>();
    private final Map<String, Integer> services = new ConcurrentHashMap<>();

    @Override
    public void run(KeycloakSession session) {
        if (Metrics.globalRegistry.getRegistries().isEmpty()) {
            return;
        }
        Map<String, OutboxFigures> now = OutboxFigures.byKind(session);
        session.listProviderIds(Effect.class).forEach(kind -> show(kind, now.getOrDefault(kind, OutboxFigures.NONE)));
        Map<String, Integer> paused = new Pauses(session)
                .all().stream().collect(Collectors.toMap(Pause::kind, pause -> pause.stopped() ? STOPPED : DOWN));
        Effects.of(session).services().forEach(kind -> showService(kind, paused.getOrDefault(kind, ANSWERS)));
    }

    private void showService(String kind, int state) {
        if (services.put(kind, state) == null) {
            Gauge.builder("indigos.service.state", services, all -> all.get(kind))
                    .tags("kind", kind)
                    .description("0: the service answers, 1: it is down, 2: it refuses us and is left alone")
                    .strongReference(true)
                    .register(Metrics.globalRegistry);
        }
    }

    private void show(String kind, OutboxFigures value) {
        if (figures.put(kind, value) == null) {
            register(kind);
        }
    }

    private void register(String kind) {
        gauge("indigos.effects.pending", kind, "Effects to be performed", null, OutboxFigures::pending);
        gauge("indigos.effects.failed", kind, "Effects given up", null, OutboxFigures::failed);
        gauge(
                "indigos.effects.oldest.pending.age",
                kind,
                "For how long the oldest pending effect has waited",
                "seconds",
                value -> age(value.oldestPending()));
    }

    private void gauge(String name, String kind, String help, String unit, ToDoubleFunction<OutboxFigures> value) {
        Gauge.builder(name, figures, all -> value.applyAsDouble(all.get(kind)))
                .tags("kind", kind)
                .description(help)
                .baseUnit(unit)
                .strongReference(true)
                .register(Metrics.globalRegistry);
    }

    private static double age(Optional<Instant> oldest) {
        return oldest.map(
                        since -> Duration.between(since, CurrentStanding.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
