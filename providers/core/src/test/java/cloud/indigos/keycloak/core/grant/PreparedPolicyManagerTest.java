package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.securityprofile.SecurityProfileProvider;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

class PreparedPolicyManagerTest {

    private static final String POLICIES = """
            {"policies": [{"name": "indigos", "enabled": %s, "profiles": ["standing"],
              "conditions": [{"condition": "indigos-on-behalf", "configuration": {}}]}]}
            """;
    private static final String PROFILES = """
            {"profiles": [{"name": "standing", "executors": [{"executor": "indigos-standing", "configuration": {}}]}]}
            """;

    private final KeycloakSession session = mock();
    private final RealmModel realm = mock();
    private final SecurityProfileProvider securityProfile = mock();
    private final ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor = mock();
    private final ClientPolicyManager manager = new PreparedPolicyManagerFactory().create(session);

    @BeforeEach
    void realmWithOurPolicy() {
        KeycloakContext context = mock();
        when(session.getContext()).thenReturn(context);
        when(context.getRealm()).thenReturn(realm);
        when(realm.getId()).thenReturn("id");
        when(realm.getAttribute(Constants.CLIENT_POLICIES)).thenReturn(POLICIES.formatted("true"));
        when(realm.getAttribute(Constants.CLIENT_PROFILES)).thenReturn(PROFILES);
        KeycloakSessionFactory sessions = mock();
        when(session.getKeycloakSessionFactory()).thenReturn(sessions);
        EveryClientExecutorFactory factory = mock();
        when(sessions.getProviderFactory(ClientPolicyExecutorProvider.class, "indigos-standing"))
                .thenReturn(factory);
        when(factory.create(session)).thenReturn(executor);
        when(session.getProvider(SecurityProfileProvider.class)).thenReturn(securityProfile);
        when(securityProfile.getDefaultClientPolicies()).thenReturn(List.of());
    }

    @Test
    void whatIsAskedOnBehalfOfAMemberOurExecutorIsTold() throws Exception {
        ClientPolicyContext refresh = event(ClientPolicyEvent.TOKEN_REFRESH);
        manager.triggerOnEvent(refresh);
        verify(executor).executeOnEvent(refresh);
    }

    @Test
    void whatHasAPageItIsNot() throws Exception {
        manager.triggerOnEvent(event(ClientPolicyEvent.AUTHORIZATION_REQUEST));
        verify(executor, never()).executeOnEvent(any());
    }

    @Test
    void aRefusalReachesWhoeverAsked() throws Exception {
        ClientPolicyContext refresh = event(ClientPolicyEvent.TOKEN_REFRESH);
        doThrow(new ClientPolicyException("invalid_grant", "suspended"))
                .when(executor)
                .executeOnEvent(refresh);
        assertThatThrownBy(() -> manager.triggerOnEvent(refresh)).isInstanceOf(ClientPolicyException.class);
    }

    @Test
    void aPolicyThatIsSwitchedOffHoldsNoLongerAtTheNextRequest() throws Exception {
        manager.triggerOnEvent(event(ClientPolicyEvent.TOKEN_REFRESH));
        when(realm.getAttribute(Constants.CLIENT_POLICIES)).thenReturn(POLICIES.formatted("false"));
        ClientPolicyContext next = event(ClientPolicyEvent.TOKEN_REFRESH);
        manager.triggerOnEvent(next);
        verify(executor, never()).executeOnEvent(next);
    }

    /** What Keycloak then does needs a server. */
    @Test
    void whereTheServerHasPoliciesOfItsOwnKeycloakIsLeftToWorkThemOut() throws Exception {
        when(securityProfile.getDefaultClientPolicies()).thenReturn(List.of(new ClientPolicyRepresentation()));
        assertThatThrownBy(() -> manager.triggerOnEvent(event(ClientPolicyEvent.TOKEN_REFRESH)))
                .hasStackTraceContaining(DefaultClientPolicyManager.class.getName());
        verify(executor, never()).executeOnEvent(any());
    }

    private static ClientPolicyContext event(ClientPolicyEvent event) {
        ClientPolicyContext context = mock();
        when(context.getEvent()).thenReturn(event);
        return context;
    }
}
