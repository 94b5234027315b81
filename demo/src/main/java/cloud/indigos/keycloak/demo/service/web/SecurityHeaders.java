package cloud.indigos.keycloak.demo.service.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/** What browsers are told about every answer: run nothing, load nothing from elsewhere, keep nothing, sit in no frame. */
final class SecurityHeaders {

    private final String contentSecurityPolicy;

    /**
     * The headers of this service.
     *
     * @param issuer where the sign-out form leads in the end: browsers check redirects of forms too
     */
    SecurityHeaders(URI issuer) {
        this.contentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void addTo(Headers headers) {
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }
}
