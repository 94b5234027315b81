package cloud.indigos.keycloak.core.rest;

import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;

/** The one form of our REST errors: Keycloak's {@code ErrorRepresentation}, its message in the reader's language. */
public final class Errors {

    private final Texts texts;

    public Errors(Texts texts) {
        this.texts = texts;
    }

    public ErrorResponseException badRequest(String key, Object... parameters) {
        return error(Response.Status.BAD_REQUEST, key, parameters);
    }

    public ErrorResponseException notFound(String key, Object... parameters) {
        return error(Response.Status.NOT_FOUND, key, parameters);
    }

    public ErrorResponseException conflict(String key, Object... parameters) {
        return error(Response.Status.CONFLICT, key, parameters);
    }

    /** Throwing the result rolls the request's transaction back. */
    public ErrorResponseException error(Response.Status status, String key, Object... parameters) {
        return ErrorResponse.error(texts.get(key, parameters), status);
    }
}
