package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes an {@link Effect}; its id is the effect's kind. */
public interface EffectFactory extends ProviderFactory<Effect> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
