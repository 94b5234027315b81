package cloud.indigos.keycloak.demo.service.standing;

import cloud.indigos.keycloak.demo.service.login.MemberSession;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Keycloak on each page whether the member's session still holds, by introspection (RFC 7662). A service that only
 * reads the token it got at sign-in learns of a suspension when that token ends; this one at the next click, even if the
 * back-channel call never came.
 */
public final class LiveCheck {

    private final IdentityProvider provider;

    public LiveCheck(IdentityProvider provider) {
        this.provider = provider;
    }

    /** What the realm says of the member now; empty when the session is over. One request at a time for a session. */
    public Optional<MemberView> check(MemberSession session) throws ProviderUnavailableException {
        synchronized (session) {
            Optional<Map<String, Object>> live = introspect(session);
            if (live.isEmpty() && refresh(session)) {
                live = introspect(session);
            }
            if (live.isEmpty()) {
                return Optional.empty();
            }
            return userInfo(session).map(new Introspected(live.get())::with);
        }
    }

    private record Introspected(Map<String, Object> claims) {
        MemberView with(Map<String, Object> userInfo) {
            return new MemberView(userInfo, claims);
        }
    }

    /** Empty when the token has ended or was revoked: the realm does not tell which, and a refresh finds out. */
    private Optional<Map<String, Object>> introspect(MemberSession session) throws ProviderUnavailableException {
        AccessToken token = session.tokens().getAccessToken();
        TokenIntrospectionRequest request = new TokenIntrospectionRequest(
                provider.metadata().getIntrospectionEndpointURI(), provider.credentials(), token);
        try {
            TokenIntrospectionResponse response = TokenIntrospectionResponse.parse(provider.send(request));
            if (!response.indicatesSuccess()) {
                throw new ProviderUnavailableException("The realm refuses introspection to this client");
            }
            return response.toSuccessResponse().isActive()
                    ? Optional.of(response.toSuccessResponse().toJSONObject())
                    : Optional.empty();
        } catch (ParseException e) {
            throw new ProviderUnavailableException("The introspection answer cannot be read", e);
        }
    }

    private boolean refresh(MemberSession session) throws ProviderUnavailableException {
        RefreshToken token = session.tokens().getRefreshToken();
        if (token == null) {
            return false;
        }
        TokenRequest request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(), provider.credentials(), new RefreshTokenGrant(token))
                .build();
        try {
            TokenResponse response = TokenResponse.parse(provider.send(request));
            if (response.indicatesSuccess()) {
                session.renew(response.toSuccessResponse().getTokens());
            }
            return response.indicatesSuccess();
        } catch (ParseException e) {
            throw new ProviderUnavailableException("The token answer cannot be read", e);
        }
    }

    /** Empty when the token died since, or when the claims are another's (OpenID Connect Core 1.0, 5.3.2). */
    private Optional<Map<String, Object>> userInfo(MemberSession session) throws ProviderUnavailableException {
        UserInfoRequest request = new UserInfoRequest(
                provider.metadata().getUserInfoEndpointURI(), session.tokens().getAccessToken());
        try {
            UserInfoResponse response = UserInfoResponse.parse(provider.send(request));
            return Optional.of(response)
                    .filter(UserInfoResponse::indicatesSuccess)
                    .map(answer -> answer.toSuccessResponse().getUserInfo())
                    .filter(claims -> claims.getSubject().getValue().equals(session.subject()))
                    .map(claims -> claims.toJSONObject());
        } catch (ParseException e) {
            throw new ProviderUnavailableException("The userinfo answer cannot be read", e);
        }
    }
}
