package cloud.indigos.keycloak.core.feature;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link RealmFeature} with Keycloak. */
public final class RealmFeatureSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "indigos-realm-feature";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RealmFeature.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return RealmFeatureFactory.class;
    }
}
