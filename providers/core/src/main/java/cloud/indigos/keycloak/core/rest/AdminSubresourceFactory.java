package cloud.indigos.keycloak.core.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes an {@link AdminSubresource}; its id is the path segment. */
public interface AdminSubresourceFactory extends ProviderFactory<AdminSubresource> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
