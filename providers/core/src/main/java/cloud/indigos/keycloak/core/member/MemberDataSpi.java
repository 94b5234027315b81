package cloud.indigos.keycloak.core.member;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link MemberData} with Keycloak. */
public final class MemberDataSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "indigos-member-data";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MemberData.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return MemberDataFactory.class;
    }
}
