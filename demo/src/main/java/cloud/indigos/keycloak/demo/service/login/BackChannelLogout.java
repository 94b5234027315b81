package cloud.indigos.keycloak.demo.service.login;

import cloud.indigos.keycloak.demo.service.ExpiringMap;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends sessions when Keycloak says so, without the browser (OpenID Connect Back-Channel Logout 1.0, 2.6). */
public final class BackChannelLogout {

    /** Keycloak signs each attempt anew; what is older was kept by somebody. */
    private static final Duration OLDEST = Duration.ofMinutes(2);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    /** Keycloak marks these tokens {@code typ: logout+jwt}, so no other kind of token can pass for one. */
    private static final boolean TYPED = true;

    private static final int REMEMBERED = 100_000;

    private final IdentityProvider provider;
    private final Sessions sessions;
    private final Clock clock;
    private final ExpiringMap<String, Instant> seen;

    public BackChannelLogout(IdentityProvider provider, Sessions sessions, Clock clock) {
        this.provider = provider;
        this.sessions = sessions;
        this.clock = clock;
        this.seen = new ExpiringMap<>(OLDEST.plus(CLOCK_SKEW).multipliedBy(2), REMEMBERED, clock);
    }

    /**
     * Ends the sessions the token names and tells how many there were; none is no error.
     *
     * @throws LogoutTokenException if the token does not prove that it is Keycloak who asks, and now
     */
    public int accept(String token) throws LogoutTokenException, ProviderUnavailableException {
        LogoutTokenClaimsSet claims = validate(token);
        requireFresh(claims.getIssueTime().toInstant());
        if (!seen.putIfNew(claims.getJWTID().getValue(), clock.instant())) {
            throw new LogoutTokenException("The logout token was used before");
        }
        return claims.getSessionID() != null
                ? sessions.endProviderSession(claims.getSessionID().getValue())
                : sessions.endMember(claims.getSubject().getValue());
    }

    /** Signature, issuer, audience, expiry, event, sid or sub, and no nonce: an ID token must not pass for one. */
    private LogoutTokenClaimsSet validate(String token) throws LogoutTokenException, ProviderUnavailableException {
        try {
            return new LogoutTokenValidator(provider.issuer(), provider.clientId(), TYPED, provider.keys(), null)
                    .validate(JWTParser.parse(token));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new LogoutTokenException("The logout token is not valid", e);
        }
    }

    private void requireFresh(Instant issued) throws LogoutTokenException {
        Instant now = clock.instant();
        if (issued.isBefore(now.minus(OLDEST).minus(CLOCK_SKEW)) || issued.isAfter(now.plus(CLOCK_SKEW))) {
            throw new LogoutTokenException("The logout token is not of now");
        }
    }
}
