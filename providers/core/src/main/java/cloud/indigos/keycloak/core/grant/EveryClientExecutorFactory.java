package cloud.indigos.keycloak.core.grant;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Makes an executor without settings that a realm asks for every client, by an {@link EveryClientPolicy}. */
public abstract class EveryClientExecutorFactory implements ClientPolicyExecutorProviderFactory {

    private final String id;
    private final String purpose;

    /**
     * A factory.
     *
     * @param purpose what the executor does, in one English sentence for the console
     */
    protected EveryClientExecutorFactory(String id, String purpose) {
        this.id = id;
        this.purpose = purpose;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getHelpText() {
        return purpose;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
