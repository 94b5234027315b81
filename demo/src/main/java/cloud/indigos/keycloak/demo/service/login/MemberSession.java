package cloud.indigos.keycloak.demo.service.login;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.Tokens;

/**
 * A member who signed in. It lives on the server: the browser only holds a name for it, so that ending it here ends it
 * everywhere at once.
 */
public final class MemberSession {

    private final String subject;
    private final String providerSession;
    private final JWT idToken;
    private Tokens tokens;

    /**
     * A session just begun.
     *
     * @param subject the member's id in the realm, the claim {@code sub}
     * @param providerSession the id of their session in Keycloak, the claim {@code sid}
     * @param idToken kept to sign out with
     */
    public MemberSession(String subject, String providerSession, JWT idToken, Tokens tokens) {
        this.subject = subject;
        this.providerSession = providerSession;
        this.idToken = idToken;
        this.tokens = tokens;
    }

    public String subject() {
        return subject;
    }

    public String providerSession() {
        return providerSession;
    }

    public JWT idToken() {
        return idToken;
    }

    public synchronized Tokens tokens() {
        return tokens;
    }

    /** Takes new tokens; a realm that does not rotate refresh tokens sends none, and the old one stays good. */
    public synchronized void renew(Tokens renewed) {
        tokens = renewed.getRefreshToken() == null
                ? new Tokens(renewed.getAccessToken(), tokens.getRefreshToken())
                : renewed;
    }
}
