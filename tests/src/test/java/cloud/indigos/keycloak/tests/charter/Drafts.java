package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An administrator's way from a text to a published version. */
final class Drafts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller administrator;

    private Drafts(Caller administrator) {
        this.administrator = administrator;
    }

    static Drafts of(Caller administrator) {
        return new Drafts(administrator);
    }

    /**
     * Publishes the next version.
     *
     * @param kind {@code major} or {@code minor}
     * @param enforcedFrom null for now
     */
    void publish(String kind, Instant enforcedFrom, String markdown, String summary) {
        ObjectNode draft = JSON.createObjectNode().put("kind", kind);
        if (enforcedFrom != null) {
            draft.put("enforced_from", enforcedFrom.toString());
        }
        draft.putObject("texts").putObject("fr").put("text", markdown).put("summary", summary);
        Answer created = administrator.admin("POST", "/charter/versions", "application/json", draft.toString());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        int number = created.json().get("number").asInt();
        Answer published = administrator.admin("POST", "/charter/versions/" + number + "/publish");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }
}
