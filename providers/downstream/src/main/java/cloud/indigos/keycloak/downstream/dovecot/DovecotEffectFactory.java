package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.downstream.service.MemberServiceEffectFactory;

/** The effect {@code dovecot}: open connections end with a decision. */
public final class DovecotEffectFactory extends MemberServiceEffectFactory {

    public DovecotEffectFactory() {
        super(DovecotSettings.ID, values -> DovecotSettings.read(values).map(Dovecot::new));
    }
}
