package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.downstream.service.MemberServiceEffect;
import cloud.indigos.keycloak.downstream.service.ReconcileTimer;
import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The effect {@code dovecot}: open connections end with a decision. */
public final class DovecotEffectFactory implements EffectFactory {

    private Configured<Dovecot> configured;

    @Override
    public String getId() {
        return DovecotSettings.ID;
    }

    @Override
    public void init(Config.Scope config) {
        configured = DovecotSettings.read(config::get).map(Dovecot::new);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        ReconcileTimer.register(factory, DovecotSettings.ID, configured);
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new MemberServiceEffect(session, configured);
    }
}
