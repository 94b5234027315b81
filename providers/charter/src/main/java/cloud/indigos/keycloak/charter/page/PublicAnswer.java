package cloud.indigos.keycloak.charter.page;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a reader gets, unless they have it already.
 *
 * @param language of the charter's text, a BCP 47 tag
 */
record PublicAnswer(String body, Format format, String language) {

    /** Short enough that a version which comes into force is seen at once by people's standards. */
    private static final int CACHED_SECONDS = 60;

    Response to(Request request) {
        EntityTag tag = tag();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(body, format.type()).language(language);
        return response.tag(tag)
                .cacheControl(cached())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** Of the very bytes, so that it changes with a version, a setting, the look, an update. */
    private EntityTag tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static CacheControl cached() {
        CacheControl control = new CacheControl();
        control.setMaxAge(CACHED_SECONDS);
        control.setMustRevalidate(true);
        control.setNoTransform(false);
        return control;
    }
}
