package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.EveryClientExecutorFactory;
import cloud.indigos.keycloak.core.grant.EveryClientPolicy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Makes {@link StandingExecutor}. */
public final class StandingExecutorFactory extends EveryClientExecutorFactory {

    public static final String PROVIDER_ID = "indigos-standing";

    private static final String PURPOSE =
            "Gives no token to members who are suspended or refused the client's service.";

    public StandingExecutorFactory() {
        super(PROVIDER_ID, PURPOSE);
    }

    /** What makes a realm ask this executor, for every client. */
    public static EveryClientPolicy policy(KeycloakSession session, RealmModel realm) {
        return new EveryClientPolicy(session, realm, PROVIDER_ID, PURPOSE);
    }

    @Override
    public ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> create(
            KeycloakSession session) {
        return new StandingExecutor(session);
    }
}
