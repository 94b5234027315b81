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

    /** Whether its success says that its service is well again: it failed before. */
    boolean showsRecovery() {
        return service && attempts > 1;
    }
}
