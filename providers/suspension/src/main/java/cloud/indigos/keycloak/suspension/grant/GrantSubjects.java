package cloud.indigos.keycloak.suspension.grant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.CIBAContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenRequestContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.JWTAuthorizationGrantContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;

/**
 * On whose behalf tokens are asked for. Each grant tells it in another place; a token that does not verify names nobody
 * here, and Keycloak itself refuses it a moment later.
 */
final class GrantSubjects {

    private final KeycloakSession session;
    private final RealmModel realm;

    GrantSubjects(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    List<UserModel> of(ClientPolicyContext context) {
        return subjects(context).filter(Objects::nonNull).toList();
    }

    private Stream<UserModel> subjects(ClientPolicyContext context) {
        if (context instanceof TokenRequestContext code) {
            return Stream.of(code.getClientSession().getUserSession().getUser());
        }
        if (context instanceof TokenRefreshContext refresh) {
            return subjectOf(refresh.getParams().getFirst(OAuth2Constants.REFRESH_TOKEN), RefreshToken.class);
        }
        if (context instanceof TokenExchangeRequestContext exchange) {
            TokenExchangeContext.Params params =
                    exchange.getTokenExchangeContext().getParams();
            return Stream.concat(
                    subjectOf(params.getSubjectToken(), AccessToken.class),
                    subjectOf(params.getActorToken(), AccessToken.class));
        }
        if (context instanceof CIBAContext ciba) {
            return Stream.of(ciba.getParsedRequest().getUser());
        }
        if (context instanceof DeviceTokenRequestContext device) {
            return ofSession(device.getDeviceCodeModel().getUserSessionId());
        }
        if (context instanceof JWTAuthorizationGrantContext assertion) {
            return ofBrokered(assertion);
        }
        if (context instanceof ResourceOwnerPasswordCredentialsResponseContext password) {
            return Stream.of(password.getClientSessionContext()
                    .getClientSession()
                    .getUserSession()
                    .getUser());
        }
        return Stream.empty();
    }

    private Stream<UserModel> subjectOf(String token, Class<? extends JsonWebToken> type) {
        return Optional.ofNullable(token)
                .map(encoded -> session.tokens().decode(encoded, type))
                .map(JsonWebToken::getSubject)
                .map(id -> session.users().getUserById(realm, id))
                .stream();
    }

    private Stream<UserModel> ofSession(String userSessionId) {
        return Optional.ofNullable(userSessionId)
                .map(id -> session.sessions().getUserSession(realm, id))
                .map(UserSessionModel::getUser)
                .stream();
    }

    private Stream<UserModel> ofBrokered(JWTAuthorizationGrantContext assertion) {
        FederatedIdentityModel identity = new FederatedIdentityModel(
                assertion.getIdentityProviderAlias(),
                assertion.getAuthorizationGrantContext().getSubject(),
                null);
        return Stream.ofNullable(session.users().getUserByFederatedIdentity(realm, identity));
    }
}
