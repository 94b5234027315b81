package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

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
        Eventually.holds(() -> assertThat(administrator
                        .admin("GET", "/standings/effects?state=pending")
                        .json())
                .noneMatch(effect -> effect.get("kind").asText().equals(kind)));
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

    /** Whatever a test did to the service, which works again: nothing is left over for the next test. */
    public void finish() {
        resume();
        awaitState("answers");
        awaitNothingWaits();
    }

    private JsonNode services() {
        return administrator.admin("GET", SERVICES).json();
    }
}
