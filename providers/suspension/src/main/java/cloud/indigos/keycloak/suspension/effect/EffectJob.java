package cloud.indigos.keycloak.suspension.effect;

/**
 * One effect to perform.
 *
 * @param lane of which no more is performed at once than one place can bear
 * @param payload what the effect noted when the decision was taken
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
        int attempts,
        boolean service) {

    /**
     * How often a failure is taken for one of the service. What fails again while the service answers may have a fault
     * of its own: it waits for its own turn, ever longer, or it would keep everybody else waiting.
     */
    static final int BENEFIT_OF_DOUBT = 3;

    /** Whether its failure says nothing of its service, as long as that answers otherwise. */
    boolean mayBeAtFault() {
        return attempts > BENEFIT_OF_DOUBT;
    }

    /** Whether its success says that its service is well again: it failed before. */
    boolean showsRecovery() {
        return service && attempts > 1;
    }
}
