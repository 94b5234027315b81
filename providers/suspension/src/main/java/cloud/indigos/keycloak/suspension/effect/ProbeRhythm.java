package cloud.indigos.keycloak.suspension.effect;

import java.time.Duration;
import java.time.Instant;

/**
 * When a service that is down is probed.
 *
 * @param between from the beginning of a probe to the beginning of the next
 */
record ProbeRhythm(Duration between) {

    /** Who answers slowly is not asked without a pause. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** The next probe: one that waited long for an answer does not put it off, or who is back waits for it. */
    Instant next(Instant begun, Instant ended) {
        Instant regular = begun.plus(between);
        Instant rested = ended.plus(REST);
        return regular.isAfter(rested) ? regular : rested;
    }
}
