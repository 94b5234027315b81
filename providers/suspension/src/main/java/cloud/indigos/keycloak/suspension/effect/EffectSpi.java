package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Effect} with Keycloak. */
public final class EffectSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "indigos-effect";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Effect.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return EffectFactory.class;
    }
}
