package cloud.indigos.keycloak.suspension.effect;

import java.time.Duration;
import java.time.Instant;

/**
 * An effect that this node has taken.
 *
 * @param until when any node may take it
 */
record Claim(EffectJob job, Instant until) {

    /** Whether it has waited here for so long that an attempt which begins now may last longer than it is ours. */
    boolean isWorn(Instant now, Duration lease) {
        return now.isAfter(until.minus(lease.multipliedBy(3).dividedBy(4)));
    }
}
