package cloud.indigos.keycloak.core.rest;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link PublicSubresource} with Keycloak. */
public final class PublicSubresourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "indigos-public-resource";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PublicSubresource.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return PublicSubresourceFactory.class;
    }
}
