package cloud.indigos.keycloak.suspension.effect;

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
