package cloud.indigos.keycloak.demo.service.login;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Optional;

/** Turns an authorization code into a session, once the ID token proves whose it is. */
final class CodeExchange {

    private final ServiceSettings settings;
    private final IdentityProvider provider;

    CodeExchange(ServiceSettings settings, IdentityProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    MemberSession redeem(AuthorizationCode code, PendingSignIn begun)
            throws SignInException, ProviderUnavailableException {
        OIDCTokens tokens = request(code, begun);
        if (tokens.getIDToken() == null) {
            throw SignInException.failed("the answer holds no ID token");
        }
        IDTokenClaimsSet claims = validate(tokens.getIDToken(), begun);
        String session = Optional.ofNullable(claims.getSessionID())
                .orElseThrow(() -> SignInException.failed("the ID token names no session"))
                .getValue();
        return new MemberSession(claims.getSubject().getValue(), session, tokens.getIDToken(), tokens);
    }

    private OIDCTokens request(AuthorizationCode code, PendingSignIn begun)
            throws SignInException, ProviderUnavailableException {
        TokenRequest request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(),
                        provider.credentials(),
                        new AuthorizationCodeGrant(code, settings.at(ServiceSettings.CALLBACK_PATH), begun.verifier()))
                .build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(provider.send(request));
            if (!response.indicatesSuccess()) {
                throw SignInException.refused(response.toErrorResponse().getErrorObject());
            }
            return response.toSuccessResponse().getTokens().toOIDCTokens();
        } catch (ParseException e) {
            throw SignInException.failed("the token answer cannot be read", e);
        }
    }

    /** Signature, issuer, audience, expiry and nonce (OpenID Connect Core 1.0, 3.1.3.7). */
    private IDTokenClaimsSet validate(JWT idToken, PendingSignIn begun)
            throws SignInException, ProviderUnavailableException {
        try {
            return new IDTokenValidator(provider.issuer(), provider.clientId(), provider.keys(), null)
                    .validate(idToken, begun.nonce());
        } catch (BadJOSEException | JOSEException e) {
            throw SignInException.failed("the ID token is not valid", e);
        }
    }
}
