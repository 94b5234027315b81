package cloud.indigos.keycloak.charter.grant;

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

/** Makes {@link CharterExecutor}. */
public final class CharterExecutorFactory implements ClientPolicyExecutorProviderFactory {

    static final String PROVIDER_ID = "indigos-charter";

    private static final String PURPOSE =
            "Starts no session without a browser for members who have a charter to accept.";

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
        return new CharterExecutor(session);
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
