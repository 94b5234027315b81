package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What becomes of drafts that cannot become a version, and of two administrators with the same draft. */
@KeycloakIntegrationTest
class DraftsIT {

    private static final String JSON = "application/json";

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Caller.of(realm, Person.RACHEL).reading("en");
    }

    @AfterEach
    void noDraftIsLeft() {
        administrator.admin("DELETE", "/charter/versions/2", JSON, "", "If-Match", "*");
        assertThat(administrator.admin("GET", "/charter/versions").json()).hasSize(1);
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldToReadAgain() {
        String tag =
                create("{\"kind\": \"major\"}").headers().firstValue("ETag").orElseThrow();
        String first = "{\"kind\": \"minor\", \"texts\": {\"fr\": {\"text\": \"# Un\"}}}";

        assertThat(administrator
                        .admin("PUT", "/charter/versions/2", JSON, first)
                        .status())
                .isEqualTo(428);
        assertThat(administrator
                        .admin("PUT", "/charter/versions/2", JSON, first, "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .admin("PUT", "/charter/versions/2", JSON, "{\"kind\": \"major\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);

        Answer known = administrator.admin("GET", "/charter/versions/2");
        assertThat(known.json().get("kind").asText()).isEqualTo("minor");
        assertThat(administrator
                        .admin(
                                "DELETE",
                                "/charter/versions/2",
                                JSON,
                                "",
                                "If-Match",
                                known.headers().firstValue("ETag").orElseThrow())
                        .status())
                .isEqualTo(204);
        assertThat(administrator.admin("GET", "/charter/versions/2").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "big"}                                            | 400 | major or minor      | major ou minor
            {"kind": "major", "number": 1}                             | 409 | Version 1 exists    | La version 1 existe
            {"kind": "major", "number": 0}                             | 400 | starts at 1         | commence à 1
            {"kind": "major", "enforced_from": "tomorrow"}             | 400 | Unreadable date     | Date illisible
            {"kind": "major", "texts": {"de": {"text": "# Text"}}}     | 400 | Not a language      | Langue inconnue
            {"kind": "major", "texts": {"fr": {"text": " "}}}          | 400 | is empty            | est vide
            {"kind": "major", "texts": {"fr": null}}                   | 400 | is empty            | est vide
            {"kind": "major", "texts": {"fr": {"text": "# T\\u0000"}}} | 400 | a control character | un caractère de contrôle
            {"kind": "major", "texts": {"fr": {"text": "no heading"}}} | 400 | needs a title       | besoin d’un titre
            {"kind": "major", "texts": {"fr": {"text": "# T <script>x</script>"}}}       | 400 | plain Markdown | Markdown simple
            {"kind": "major", "texts": {"fr": {"text": "# T\\n\\n![x](https://a.example/b.png)"}}} | 400 | plain Markdown | Markdown simple
            {"kind": "major", "texts": {"fr": {"text": "# T\\n\\n[x](javascript:alert)"}}} | 400 | plain Markdown | Markdown simple
            {"kind": "major", "texts": {"fr": {"text": "# T", "summary": "<b onclick=x>"}}} | 400 | plain Markdown | Markdown simple
            """)
    void aDraftThatCannotBeIsRefusedWithAReason(String body, int status, String reason, String raison) {
        assertRefused(create(body), status, reason);
        assertRefused(inFrench("POST", "/charter/versions", body), status, raison);
    }

    @Test
    void aTextOfMoreThan200KilobytesIsRefused() {
        String atMost = "# T\n\n" + "é".repeat(99_997) + "x";

        assertRefused(create(withText(atMost + "x")), 400, "longer than 200 kB");
        assertRefused(inFrench("POST", "/charter/versions", withText(atMost + "x")), 400, "dépasse 200 ko");
        assertThat(create(withText(atMost)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "", "null"})
    void whatIsNoDraftAtAllIsABadRequest(String body) {
        assertThat(create(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "major"} | language of the realm (fr) | dans la langue du royaume (fr)
            {"kind": "major", "texts": {"fr": {"text": "# T"}}} | summary of changes | le résumé des changements
            {"kind": "major", "enforced_from": "2020-01-01T00:00:00Z", "texts": {"fr": {"text": "# T", "summary": "s"}}} | date from which it applies is past | La date d’application est passée
            """)
    void aDraftThatMembersCouldNotReadIsNotPublished(String body, String reason, String raison) {
        assertThat(create(body).status()).isEqualTo(201);

        assertRefused(post("/charter/versions/2/publish"), 400, reason);
        assertRefused(inFrench("POST", "/charter/versions/2/publish", ""), 400, raison);
    }

    @Test
    void aDraftThatChangedIsNotPublishedUnread() {
        String read =
                create("{\"kind\": \"major\"}").headers().firstValue("ETag").orElseThrow();
        administrator.admin("PUT", "/charter/versions/2/texts/fr?summary=s", "text/markdown", "# T");

        Answer answer = administrator.admin("POST", "/charter/versions/2/publish", JSON, "", "If-Match", read);

        assertRefused(answer, 412, "has changed since you read it");
        assertThat(administrator
                        .admin("GET", "/charter/versions/2")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("draft");
    }

    @Test
    void sendingTheSameTextAgainChangesNothing() {
        create("{\"kind\": \"major\"}");
        String address = "/charter/versions/2/texts/fr?summary=s";

        JsonNode first =
                administrator.admin("PUT", address, "text/markdown", "# T").json();
        JsonNode second =
                administrator.admin("PUT", address, "text/markdown", "# T").json();

        assertThat(second.get("texts")).isEqualTo(first.get("texts"));
        assertThat(second.get("languages")).isEqualTo(first.get("languages"));
    }

    @ParameterizedTest
    @CsvSource({"AMINA", "VALENTINE", "OSCAR"})
    void onlyWhoManagesTheRealmPublishes(Person person) {
        create("{\"kind\": \"major\", \"texts\": {\"fr\": {\"text\": \"# T\", \"summary\": \"s\"}}}");
        Caller caller = Caller.of(realm, person);

        assertThat(caller.admin("POST", "/charter/versions", JSON, "{\"kind\": \"major\"}")
                        .status())
                .isEqualTo(403);
        assertThat(caller.admin("POST", "/charter/versions/2/publish").status()).isEqualTo(403);
        assertThat(Caller.anonymous(realm).admin("GET", "/charter/versions").status())
                .isEqualTo(401);
    }

    private static void assertRefused(Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errorMessage").asText()).contains(reason);
    }

    private static String withText(String text) {
        return new ObjectMapper()
                .createObjectNode()
                .put("kind", "major")
                .set("texts", new ObjectMapper().valueToTree(Map.of("fr", Map.of("text", text))))
                .toString();
    }

    private Answer inFrench(String method, String path, String body) {
        return administrator.reading("fr").admin(method, path, JSON, body);
    }

    private Answer create(String body) {
        return administrator.admin("POST", "/charter/versions", JSON, body);
    }

    private Answer post(String path) {
        return administrator.admin("POST", path);
    }
}
