package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The administration of standings as somebody calls it. */
public record Standings(Caller caller) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final Map<String, Object> SUSPENDED = Map.of(
            "standing", "suspended",
            "reason", "Mot de passe volé",
            "article", "3",
            "urgent", "compromise",
            "until", "2099-12-31");

    Answer list(String query) {
        return caller.admin("GET", "/standings" + query);
    }

    Answer get(Member member) {
        return caller.admin("GET", path(member));
    }

    JsonNode history(Member member) {
        return caller.admin("GET", path(member) + "/history").json();
    }

    /** The kinds of the member's entries, the newest first. */
    List<String> kinds(Member member) {
        return StreamSupport.stream(history(member).get("entries").spliterator(), false)
                .map(entry -> entry.get("kind").asText())
                .toList();
    }

    public Answer decide(Member member, Map<String, ?> decision, String... headers) {
        return post(path(member) + "/decisions", decision, headers);
    }

    public Answer lift(Member member) {
        return post(path(member) + "/lift", Map.of());
    }

    Answer annul(Member member, String decision, String note) {
        return post(path(member) + "/decisions/" + decision + "/annul", Map.of("note", note));
    }

    Answer note(Member member, Map<String, ?> note) {
        return post(path(member) + "/notes", note);
    }

    Answer bulk(String key, Map<String, ?> call) {
        return key == null ? post("/standings/bulk", call) : post("/standings/bulk", call, "Idempotency-Key", key);
    }

    public Answer effects(String query) {
        return caller.admin("GET", "/standings/effects" + query);
    }

    /** Those of a kind about one member. */
    public List<JsonNode> effects(Member member, String state, String kind) {
        return StreamSupport.stream(effects("?max=1000&state=" + state).json().spliterator(), false)
                .filter(effect -> effect.get("kind").asText().equals(kind))
                .filter(effect -> effect.get("member").asText().equals(member.id()))
                .toList();
    }

    /** Waits for the only one of a kind about a member to fail. */
    public JsonNode awaitFailed(Member member, String kind) {
        Eventually.holds(() -> assertThat(effects(member, "failed", kind)).hasSize(1));
        return effects(member, "failed", kind).get(0);
    }

    Answer retry(JsonNode effect) {
        return post("/standings/effects/" + effect.get("id").asText() + "/retry", Map.of());
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return caller.admin(
                "POST", path, "application/json", JSON.valueToTree(body).toString(), headers);
    }

    private static String path(Member member) {
        return "/standings/members/" + member.id();
    }
}
