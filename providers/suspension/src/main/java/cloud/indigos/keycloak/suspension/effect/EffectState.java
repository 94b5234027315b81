package cloud.indigos.keycloak.suspension.effect;

/** Where an effect in the outbox stands; one that is done is no longer there. */
public enum EffectState {
    /** To be done, or tried again. */
    PENDING,
    /** Given up. */
    FAILED
}
