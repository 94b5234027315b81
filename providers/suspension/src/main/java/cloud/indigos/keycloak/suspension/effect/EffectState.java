package cloud.indigos.keycloak.suspension.effect;

/** Where an effect stands: to be done (or tried again), done, or given up. */
public enum EffectState {
    PENDING,
    DONE,
    FAILED
}
