package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
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
            {"kind": "big"}                                                    | 400 | major or minor
            {"kind": "major", "number": 1}                                     | 409 | Version 1 exists
            {"kind": "major", "number": 0}                                     | 400 | starts at 1
            {"kind": "major", "enforced_from": "tomorrow"}                     | 400 | Unreadable date
            {"kind": "major", "texts": {"de": {"text": "# Text"}}}             | 400 | Not a language
            {"kind": "major", "texts": {"fr": {"text": " "}}}                  | 400 | is empty
            {"kind": "major", "texts": {"fr": {"text": "no heading"}}}         | 400 | needs a title
            {"kind": "major", "texts": {"fr": {"text": "# T <script>x"}}}      | 400 | plain Markdown
            {"kind": "major", "texts": {"fr": null}}                           | 400 | is empty
            """)
    void aDraftThatCannotBeIsRefusedWithAReason(String body, int status, String reason) {
        Answer answer = create(body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("errorMessage").asText()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "", "null"})
    void whatIsNoDraftAtAllIsABadRequest(String body) {
        assertThat(create(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "major"}                                                                                         | language of the realm (fr)
            {"kind": "major", "texts": {"fr": {"text": "# T"}}}                                                       | summary of changes
            {"kind": "major", "enforced_from": "2020-01-01T00:00:00Z", "texts": {"fr": {"text": "# T", "summary": "s"}}} | date from which it applies is past
            """)
    void aDraftThatMembersCouldNotReadIsNotPublished(String body, String reason) {
        assertThat(create(body).status()).isEqualTo(201);

        Answer answer = post("/charter/versions/2/publish");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).contains(reason);
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

    private Answer create(String body) {
        return administrator.admin("POST", "/charter/versions", JSON, body);
    }

    private Answer post(String path) {
        return administrator.admin("POST", path);
    }
}
