package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link AdministratorsMailEffect}. */
public final class AdministratorsMailEffectFactory implements EffectFactory {

    @Override
    public String getId() {
        return "administrators-mail";
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new AdministratorsMailEffect(session);
    }
}
