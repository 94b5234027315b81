package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.models.KeycloakSession;

/** Makes {@link BackchannelLogoutEffect}. */
public final class BackchannelLogoutEffectFactory implements EffectFactory {

    @Override
    public String getId() {
        return "backchannel-logout";
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new BackchannelLogoutEffect(session);
    }
}
