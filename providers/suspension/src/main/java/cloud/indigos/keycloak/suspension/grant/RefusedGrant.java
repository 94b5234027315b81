package cloud.indigos.keycloak.suspension.grant;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** What a client reads at the token endpoint to whom nothing is given (RFC 6749, 5.2). */
final class RefusedGrant {

    private RefusedGrant() {}

    /** @param notice one sentence for the member, without the reason */
    static CorsErrorResponseException answer(Cors cors, String notice) {
        return new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, notice, Response.Status.BAD_REQUEST);
    }
}
