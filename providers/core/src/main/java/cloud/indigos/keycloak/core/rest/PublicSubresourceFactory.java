package cloud.indigos.keycloak.core.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a {@link PublicSubresource}; its id is the path segment. */
public interface PublicSubresourceFactory extends ProviderFactory<PublicSubresource> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
