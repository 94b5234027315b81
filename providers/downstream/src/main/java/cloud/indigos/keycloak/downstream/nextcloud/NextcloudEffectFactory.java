package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.downstream.service.MemberServiceEffect;
import cloud.indigos.keycloak.downstream.service.ReconcileTimer;
import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The effect {@code nextcloud}; its options are described in {@code docs/services/nextcloud.md}. */
public final class NextcloudEffectFactory implements EffectFactory {

    private Configured<Nextcloud> configured;

    @Override
    public String getId() {
        return NextcloudSettings.ID;
    }

    @Override
    public void init(Config.Scope config) {
        configured = NextcloudSettings.read(config::get).map(Nextcloud::new);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        ReconcileTimer.register(factory, NextcloudSettings.ID, configured);
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new MemberServiceEffect(session, configured);
    }
}
