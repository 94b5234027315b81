package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.suspension.effect.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;

/**
 * What Nextcloud answered by OCS version 2, whose statuses, unlike those of version 1, can be told apart.
 *
 * @param status of HTTP
 * @param code of OCS; empty when the answer is none of OCS, such as a page for people
 * @param data of OCS; missing when there is none
 */
record NextcloudAnswer(int status, Optional<Integer> code, JsonNode data) {

    private static final int NOT_FOUND = 404;
    private static final int NO_ACCOUNT = 101;

    static NextcloudAnswer of(int status, String body) {
        JsonNode ocs = json(body).path("ocs");
        JsonNode code = ocs.path("meta").path("statuscode");
        return new NextcloudAnswer(
                status, code.isInt() ? Optional.of(code.asInt()) : Optional.empty(), ocs.path("data"));
    }

    private static JsonNode json(String body) {
        try {
            JsonNode read = JsonSerialization.mapper.readTree(body == null ? "" : body);
            return read == null ? JsonSerialization.mapper.missingNode() : read;
        } catch (JsonProcessingException e) {
            return JsonSerialization.mapper.missingNode();
        }
    }

    boolean isDone() {
        return status == 200 && code.isPresent();
    }

    /** Nobody of that id; or, when it is looked up, one who is not ours to administer. */
    boolean isNoAccount() {
        return isNobody() || (status == NOT_FOUND && code.isPresent());
    }

    /** Nobody of that id; one who is not ours to administer is somebody. */
    boolean isNobody() {
        return status == 400 && code.filter(given -> given == NO_ACCOUNT).isPresent();
    }

    /** What follows of an answer that is neither success nor about an account that is not there. */
    Outcome outcome() {
        return switch (status) {
            case 401 -> Outcome.stop("credentials");
            case 403 -> Outcome.stop("rights");
            case 429 -> Outcome.unavailable("throttled");
            case 503 -> Outcome.unavailable("maintenance");
            case 400 -> code.isPresent() ? Outcome.giveUp("ocs-" + code.get()) : Outcome.stop("untrusted-host");
            case NOT_FOUND -> code.isPresent() ? Outcome.giveUp("ocs-" + code.get()) : notNextcloud();
            case 412 -> Outcome.stop("http-412");
            case 200 -> notNextcloud();
            default -> Outcome.unavailable("http-" + status);
        };
    }

    /** A page of a proxy, or of somebody else. */
    private static Outcome notNextcloud() {
        return Outcome.unavailable("not-nextcloud");
    }
}
