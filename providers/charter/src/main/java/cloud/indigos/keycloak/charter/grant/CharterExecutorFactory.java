package cloud.indigos.keycloak.charter.grant;

import cloud.indigos.keycloak.core.grant.EveryClientExecutorFactory;
import cloud.indigos.keycloak.core.grant.EveryClientPolicy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Makes {@link CharterExecutor}. */
public final class CharterExecutorFactory extends EveryClientExecutorFactory {

    public static final String PROVIDER_ID = "indigos-charter";

    private static final String PURPOSE =
            "Starts no session without a browser for members who have a charter to accept.";

    public CharterExecutorFactory() {
        super(PROVIDER_ID, PURPOSE);
    }

    /** What makes a realm ask this executor, for every client. */
    public static EveryClientPolicy policy(KeycloakSession session, RealmModel realm) {
        return new EveryClientPolicy(session, realm, PROVIDER_ID, PURPOSE);
    }

    @Override
    public ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> create(
            KeycloakSession session) {
        return new CharterExecutor(session);
    }
}
