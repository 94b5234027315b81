package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.core.grant.GrantSubjects;
import cloud.indigos.keycloak.core.grant.SessionlessToken;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Refuses tokens where no page can be shown: at the token endpoint, whatever the grant; and where services ask about
 * tokens that no session stands behind, which therefore outlive the end of the sessions.
 */
final class StandingExecutor implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    private final KeycloakSession session;

    StandingExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return StandingExecutorFactory.PROVIDER_ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof TokenIntrospectContext introspection) {
            hideIfRefused(introspection);
        } else if (context instanceof UserInfoRequestContext userinfo) {
            refuse(userinfo(userinfo.getClientSession()), OAuthErrorException.INVALID_TOKEN, Status.UNAUTHORIZED);
        } else {
            List<GrantSubject> subjects = new GrantSubjects(session).of(context);
            if (!subjects.isEmpty()) {
                refuse(
                        new GrantGate(session).refusal(subjects, entered(context)),
                        OAuthErrorException.INVALID_GRANT,
                        Status.BAD_REQUEST);
            }
        }
    }

    private static void refuse(Optional<String> notice, String error, Status status) throws ClientPolicyException {
        if (notice.isPresent()) {
            throw new ClientPolicyException(error, notice.get(), status);
        }
    }

    /** The client that asks, and those for which it asks. */
    private Collection<ClientModel> entered(ClientPolicyContext context) {
        List<ClientModel> entered = new ArrayList<>(1);
        ClientModel asking = session.getContext().getClient();
        if (asking != null) {
            entered.add(asking);
        }
        if (context instanceof TokenExchangeRequestContext exchange) {
            RealmModel realm = session.getContext().getRealm();
            Stream.ofNullable(exchange.getTokenExchangeContext().getParams().getAudience())
                    .flatMap(List::stream)
                    .map(realm::getClientByClientId)
                    .filter(Objects::nonNull)
                    .forEach(entered::add);
        }
        return entered;
    }

    private Optional<String> userinfo(AuthenticatedClientSessionModel clientSession) {
        UserSessionModel userSession = clientSession.getUserSession();
        return new GrantGate(session)
                .refusal(List.of(GrantSubject.of(userSession)), List.of(clientSession.getClient()));
    }

    /** Keycloak asks about the token that it finds in the parameters after this; of an empty one it says inactive. */
    private void hideIfRefused(TokenIntrospectContext introspection) {
        RealmModel realm = session.getContext().getRealm();
        String encoded = introspection.getParams().getFirst(OAuth2Constants.TOKEN);
        boolean refused = SessionlessToken.in(encoded)
                .map(token -> realm.getClientByClientId(token.issuedFor()))
                .flatMap(client ->
                        new GrantGate(session).refusal(new GrantSubjects(session).ofTokens(encoded), List.of(client)))
                .isPresent();
        if (refused) {
            introspection.getParams().putSingle(OAuth2Constants.TOKEN, "");
        }
    }
}
