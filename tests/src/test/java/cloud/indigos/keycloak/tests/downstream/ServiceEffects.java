package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What an administrator sees of the effects on one service, and does about them.
 *
 * @param kind the effect's id, such as {@code nextcloud}
 */
public record ServiceEffects(Caller administrator, String kind) {

    private static final String SERVICES = "/standings/effects/services";

    /** Waits until the service {@code answers}, is {@code down} or {@code stopped}. */
    public void awaitState(String state) {
        Eventually.holds(() -> assertThat(services())
                .filteredOn(line -> line.get("id").asText().equals(kind))
                .extracting(line -> line.get("state").asText())
                .containsExactly(state));
    }

    /** Waits until no effect on it is left to do. */
    public void awaitNothingWaits() {
        Eventually.holds(() -> assertThat(waiting()).isEmpty());
    }

    /** What is left to do on it, the oldest first. */
    public List<JsonNode> waiting() {
        JsonNode pending =
                administrator.admin("GET", "/standings/effects?state=pending").json();
        return StreamSupport.stream(pending.spliterator(), false)
                .filter(effect -> effect.get("kind").asText().equals(kind))
                .toList();
    }

    public List<String> problems() {
        return services().findValuesAsText("problem");
    }

    /** Keys of what the check of the realm finds. */
    public List<String> findings() {
        return administrator.admin("GET", "").json().findValuesAsText("key");
    }

    public Answer resume() {
        return administrator.admin("POST", SERVICES + "/" + kind + "/resume");
    }

    /** Has everything that waits for it tried now, unless it is done meanwhile. */
    public void retry() {
        waiting()
                .forEach(effect -> assertThat(administrator
                                .admin(
                                        "POST",
                                        "/standings/effects/" + effect.get("id").asText() + "/retry")
                                .status())
                        .isIn(204, 404));
    }

    /** Whatever a test did to the service, which works again: nothing is left over for the next test. */
    public void finish() {
        resume();
        awaitState("answers");
        retry();
        awaitNothingWaits();
    }

    private JsonNode services() {
        return administrator.admin("GET", SERVICES).json();
    }
}
