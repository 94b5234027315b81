package cloud.indigos.keycloak.core.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.CIBAContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenRequestContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.JWTAuthorizationGrantContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;

/** On whose behalf tokens are asked for. Each grant tells it in another place. */
public final class GrantSubjects {

    private final KeycloakSession session;
    private final RealmModel realm;

    public GrantSubjects(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    public List<GrantSubject> of(ClientPolicyContext context) {
        return subjects(context).toList();
    }

    /** Whose tokens these are, access or ID, as a client sends them; null stands for none, and an expired one names nobody. */
    public List<GrantSubject> ofTokens(String... encoded) {
        return Arrays.stream(encoded)
                .flatMap(text -> ofToken(text, AccessToken.class))
                .toList();
    }

    private Stream<GrantSubject> subjects(ClientPolicyContext context) {
        if (context instanceof TokenRequestContext code) {
            return of(code.getClientSession().getUserSession());
        }
        if (context instanceof TokenRefreshContext refresh) {
            return ofToken(refresh.getParams().getFirst(OAuth2Constants.REFRESH_TOKEN), RefreshToken.class);
        }
        if (context instanceof TokenExchangeRequestContext exchange) {
            TokenExchangeContext.Params params =
                    exchange.getTokenExchangeContext().getParams();
            return Stream.concat(
                    ofToken(params.getSubjectToken(), AccessToken.class),
                    ofToken(params.getActorToken(), AccessToken.class));
        }
        if (context instanceof CIBAContext ciba) {
            // Only the first of the two requests brings the user; the second has the id.
            return ofId(ciba.getParsedRequest().getSubject());
        }
        if (context instanceof DeviceTokenRequestContext device) {
            return of(session.sessions()
                    .getUserSession(realm, device.getDeviceCodeModel().getUserSessionId()));
        }
        if (context instanceof JWTAuthorizationGrantContext assertion) {
            return ofBrokered(assertion);
        }
        if (context instanceof ResourceOwnerPasswordCredentialsResponseContext password) {
            return of(password.getClientSessionContext().getClientSession().getUserSession());
        }
        return Stream.empty();
    }

    private static Stream<GrantSubject> of(UserSessionModel userSession) {
        return Stream.ofNullable(userSession).map(GrantSubject::of);
    }

    private Stream<GrantSubject> ofToken(String encoded, Class<? extends AccessToken> type) {
        BooleanSupplier proof = () -> session.tokens().decode(encoded, type) != null;
        return TokenClaims.in(encoded).filter(TokenClaims::isActive).stream()
                .flatMap(token -> new TokenMember(session, realm)
                                .of(token, proof)
                                .map(member -> new GrantSubject(member, Optional.ofNullable(token.sessionId()), proof))
                                .stream());
    }

    private Stream<GrantSubject> ofId(String userId) {
        return Stream.ofNullable(session.users().getUserById(realm, userId)).map(GrantSubject::withoutSession);
    }

    private Stream<GrantSubject> ofBrokered(JWTAuthorizationGrantContext assertion) {
        FederatedIdentityModel identity = new FederatedIdentityModel(
                assertion.getIdentityProviderAlias(),
                assertion.getAuthorizationGrantContext().getSubject(),
                null);
        return Stream.ofNullable(session.users().getUserByFederatedIdentity(realm, identity))
                .map(GrantSubject::withoutSession);
    }
}
