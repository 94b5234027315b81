package cloud.indigos.keycloak.suspension.effect;

import java.time.Instant;

/**
 * Why nothing of a kind is performed at the moment.
 *
 * @param stopped whether it ends only by an administrator's word; otherwise by a probe that succeeds
 * @param problem a short code
 * @param probeAt when it is probed next
 * @param probes how many probes have failed
 */
public record Pause(String kind, boolean stopped, String problem, Instant since, Instant probeAt, int probes) {

    /** What has been tried up to so often is due when a probe succeeds; what {@link EffectJob#mayBeAtFault} when it was down. */
    int mostAttemptsOfReleased() {
        return probes > 0 ? Integer.MAX_VALUE : EffectJob.BENEFIT_OF_DOUBT;
    }
}
