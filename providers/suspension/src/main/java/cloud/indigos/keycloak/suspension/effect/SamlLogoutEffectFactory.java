package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.models.KeycloakSession;

/** Makes {@link SamlLogoutEffect}. */
public final class SamlLogoutEffectFactory implements EffectFactory {

    @Override
    public String getId() {
        return "saml-logout";
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new SamlLogoutEffect(session);
    }
}
