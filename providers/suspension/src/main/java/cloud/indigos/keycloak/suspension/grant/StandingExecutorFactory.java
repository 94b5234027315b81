package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.EveryClientPolicy;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Makes {@link StandingExecutor}. */
public final class StandingExecutorFactory implements ClientPolicyExecutorProviderFactory {

    public static final String PROVIDER_ID = "indigos-standing";

    private static final String PURPOSE =
            "Gives no token to members who are suspended or refused the client's service.";

    /** What makes a realm ask this executor, for every client. */
    public static EveryClientPolicy policy(KeycloakSession session, RealmModel realm) {
        return new EveryClientPolicy(session, realm, PROVIDER_ID, PURPOSE);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> create(
            KeycloakSession session) {
        return new StandingExecutor(session);
    }

    @Override
    public String getHelpText() {
        return PURPOSE;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
