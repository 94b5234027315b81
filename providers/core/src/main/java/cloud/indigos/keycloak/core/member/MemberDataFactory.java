package cloud.indigos.keycloak.core.member;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a {@link MemberData}; its id is the name of its part in {@code /me}. */
public interface MemberDataFactory extends ProviderFactory<MemberData> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
