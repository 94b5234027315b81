package cloud.indigos.keycloak.core.feature;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a {@link RealmFeature}; its id is the feature's name in the REST API and in {@code indigos.features}. */
public interface RealmFeatureFactory extends ProviderFactory<RealmFeature> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
