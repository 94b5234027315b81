package cloud.indigos.keycloak.core.grant;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;

/** Makes {@link OnBehalfCondition}. */
public final class OnBehalfConditionFactory extends AbstractClientPolicyConditionProviderFactory {

    static final String PROVIDER_ID = "indigos-on-behalf";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public ClientPolicyConditionProvider<?> create(KeycloakSession session) {
        return new OnBehalfCondition(session);
    }

    @Override
    public String getHelpText() {
        return "The condition is satisfied by any client that asks something on behalf of a member, such as tokens.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
