package cloud.indigos.keycloak.core.rest;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link AdminSubresource} with Keycloak. */
public final class AdminSubresourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "indigos-admin-resource";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AdminSubresource.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return AdminSubresourceFactory.class;
    }
}
