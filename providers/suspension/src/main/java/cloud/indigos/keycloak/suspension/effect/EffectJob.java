package cloud.indigos.keycloak.suspension.effect;

import java.time.Duration;
import java.time.Instant;

/**
 * One effect to perform.
 *
 * @param lane of which no more is performed at once than one place can bear
 * @param payload what the effect noted when the decision was taken
 * @param since when it was decided
 * @param attempts how often it was tried, this time included
 * @param service whether it is a {@link ServiceEffect}
 */
public record EffectJob(
        String id,
        String realmId,
        String memberId,
        String decisionId,
        String kind,
        String lane,
        String payload,
        Instant since,
        int attempts,
        boolean service) {

    /**
     * How often a failure is taken for one of the service. What fails again while the service answers may have a fault
     * of its own: it waits for its own turn, ever longer, or it would keep everybody else waiting.
     */
    static final int BENEFIT_OF_DOUBT = 3;

    /** Longer than it takes when nothing is in its way, even if the next decision follows at once. */
    private static final Duration WITHOUT_DELAY = Duration.ofMinutes(1);

    /** Whether it has been in the outbox for so long that what it says may hold no longer: it failed, or had to wait. */
    public boolean isLate(Instant now) {
        return attempts > 1 || since.plus(WITHOUT_DELAY).isBefore(now);
    }

    /** Whether its failure says nothing of its service, as long as that answers otherwise. */
    boolean mayBeAtFault() {
        return attempts > BENEFIT_OF_DOUBT;
    }

    /** Whether its success says that its service is well again: it failed before. */
    boolean showsRecovery() {
        return service && attempts > 1;
    }
}
