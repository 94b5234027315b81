package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.suspension.effect.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.keycloak.util.JsonSerialization;

/** What doveadm answered: {@code [["doveadmResponse", …]]}, or {@code [["error", {"type":…, "exitCode":…}, …]]}. */
record DoveadmAnswer(int status, JsonNode body) {

    /** {@code EX_NOHOST} of sysexits.h: no connection of that user, so nothing to cut. */
    private static final int NO_CONNECTION = 68;

    static DoveadmAnswer of(int status, String body) {
        try {
            return new DoveadmAnswer(status, JsonSerialization.mapper.readTree(body == null ? "" : body));
        } catch (JsonProcessingException e) {
            return new DoveadmAnswer(status, JsonSerialization.mapper.missingNode());
        }
    }

    Outcome outcome() {
        return switch (status) {
            case 200 -> ofCommand();
            case 401, 403 -> Outcome.stop("credentials");
            case 404 -> Outcome.unavailable("not-doveadm");
            default -> Outcome.unavailable("http-" + status);
        };
    }

    private Outcome ofCommand() {
        JsonNode answer = body.path(0);
        if (answer.path(0).asText().equals("doveadmResponse")) {
            return Outcome.done();
        }
        if (!answer.path(0).asText().equals("error")) {
            return Outcome.unavailable("not-doveadm");
        }
        int exitCode = answer.path(1).path("exitCode").asInt();
        return exitCode == NO_CONNECTION ? Outcome.done() : Outcome.tryAgain("exit-" + exitCode);
    }
}
