package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link MailEffect}. */
public final class MailEffectFactory implements EffectFactory {

    @Override
    public String getId() {
        return "mail";
    }

    @Override
    public Effect create(KeycloakSession session) {
        return new MailEffect(session);
    }
}
