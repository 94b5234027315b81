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

    private static final int MOST_PROMPT_ATTEMPTS = 3;

    /**
     * What has been tried up to so often is due when a probe succeeds. Whatever fails again and again while the first
     * probe succeeds may have a fault of its own: it waits for its own turn, ever longer, or it would pause the service
     * for everybody every few seconds.
     */
    int mostAttemptsOfReleased() {
        return probes > 0 ? Integer.MAX_VALUE : MOST_PROMPT_ATTEMPTS;
    }
}
