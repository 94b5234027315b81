package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link OutboxProvider} with Keycloak. */
public final class OutboxSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "indigos-outbox";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return OutboxProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return OutboxProviderFactory.class;
    }
}
