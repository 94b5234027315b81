package cloud.indigos.keycloak.core.grant;

import java.util.EnumSet;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;

/**
 * Whether something is asked on behalf of a member where no page can be shown: by whatever client, tokens, or whether a
 * token is good that no session stands behind. Everything else Keycloak answers as if there were no policy, which spares it
 * to read profiles and to make executors.
 */
final class OnBehalfCondition
        extends AbstractClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> {

    private static final Set<ClientPolicyEvent> ASKED = EnumSet.of(
            ClientPolicyEvent.TOKEN_REQUEST,
            ClientPolicyEvent.TOKEN_REFRESH,
            ClientPolicyEvent.TOKEN_EXCHANGE_REQUEST,
            ClientPolicyEvent.BACKCHANNEL_AUTHENTICATION_REQUEST,
            ClientPolicyEvent.BACKCHANNEL_TOKEN_REQUEST,
            ClientPolicyEvent.DEVICE_TOKEN_REQUEST,
            ClientPolicyEvent.JWT_AUTHORIZATION_GRANT,
            ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_RESPONSE,
            ClientPolicyEvent.USERINFO_REQUEST);

    OnBehalfCondition(KeycloakSession session) {
        super(session);
    }

    @Override
    public String getProviderId() {
        return OnBehalfConditionFactory.PROVIDER_ID;
    }

    @Override
    public Class<ClientPolicyConditionConfigurationRepresentation> getConditionConfigurationClass() {
        return ClientPolicyConditionConfigurationRepresentation.class;
    }

    @Override
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
        return asks(context) ? ClientPolicyVote.YES : ClientPolicyVote.NO;
    }

    static boolean asks(ClientPolicyContext context) {
        return context instanceof TokenIntrospectContext introspection
                ? isSessionless(introspection)
                : ASKED.contains(context.getEvent());
    }

    private static boolean isSessionless(TokenIntrospectContext introspection) {
        return SessionlessToken.in(introspection.getParams().getFirst(OAuth2Constants.TOKEN))
                .isPresent();
    }
}
