package cloud.indigos.keycloak.suspension.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;

/** {@code indigos_effect_attempts_total}: how attempts of this node ended, by kind of effect. */
public final class EffectCounter {

    private static final Meter.MeterProvider<Counter> ATTEMPTS = Counter.builder("indigos.effect.attempts")
            .description("Attempts to perform an effect of a decision")
            .withRegistry(Metrics.globalRegistry);

    private EffectCounter() {}

    /** Done with; nothing is left to do. */
    public static void done(String kind) {
        count(kind, "done");
    }

    /** Did not succeed and is tried again. */
    public static void retried(String kind) {
        count(kind, "retried");
    }

    /** Did not succeed and is given up. */
    public static void failed(String kind) {
        count(kind, "failed");
    }

    private static void count(String kind, String outcome) {
        ATTEMPTS.withTags("kind", kind, "outcome", outcome).increment();
    }
}
