package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.OpenApi;
import cloud.indigos.keycloak.tests.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ManagedRealm;

/** What the description of the charter's administration says, and what the server answers to each call it describes. */
@KeycloakIntegrationTest
class OpenApiIT {

    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";
    private static final String TEXTS = "/versions/{number}/texts/{language}";
    private static final String PUBLISHABLE =
            "{\"kind\": \"major\", \"texts\": {\"fr\": {\"text\": \"# T\", \"summary\": \"s\"}}}";

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    private final OpenApi api = OpenApi.of("charter");
    private Caller administrator;

    @BeforeEach
    void anAdministratorAndMembers() {
        administrator = Caller.of(realm, Person.RACHEL);
        Reader.in(realm).accept();
        Reader.in(realm).signIn().press("decline").press("leave");
    }

    @Test
    void everyAnswerIsTheOneDescribedAndEveryAnswerDescribedIsGiven() {
        drafts();
        publication();
        texts();
        ledger();

        assertThat(api.notSeen()).isEmpty();
    }

    private void drafts() {
        get("/versions", "/versions", 200);
        send("POST", "/versions", "/versions", "{}", 400);
        send("POST", "/versions", "/versions", "{\"kind\": \"major\", \"number\": 1}", 409);
        send("POST", "/versions", "/versions", "{\"kind\": \"minor\"}", 201);
        String tag = get("/versions/{number}", "/versions/2", 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        get("/versions/{number}", "/versions/9", 404);
        send("PUT", "/versions/{number}", "/versions/2", PUBLISHABLE, 428);
        send("PUT", "/versions/{number}", "/versions/2", "{}", 400, "If-Match", tag);
        send("PUT", "/versions/{number}", "/versions/2", PUBLISHABLE, 200, "If-Match", tag);
        send("PUT", "/versions/{number}", "/versions/2", PUBLISHABLE, 412, "If-Match", tag);
        send("PUT", "/versions/{number}", "/versions/1", PUBLISHABLE, 409, "If-Match", "*");
        send("PUT", "/versions/{number}", "/versions/9", PUBLISHABLE, 404, "If-Match", "*");
        send("DELETE", "/versions/{number}", "/versions/2", "", 428);
        send("DELETE", "/versions/{number}", "/versions/2", "", 412, "If-Match", tag);
        send("DELETE", "/versions/{number}", "/versions/1", "", 409, "If-Match", "*");
        send("DELETE", "/versions/{number}", "/versions/9", "", 404, "If-Match", "*");
        send("DELETE", "/versions/{number}", "/versions/2", "", 204, "If-Match", "*");
    }

    private void publication() {
        send("POST", "/versions", "/versions", "{\"kind\": \"major\"}", 201);
        String publish = "/versions/{number}/publish";
        send("POST", publish, "/versions/2/publish", "", 400);
        send("PUT", "/versions/{number}", "/versions/2", PUBLISHABLE, 200, "If-Match", "*");
        send("POST", publish, "/versions/2/publish", "", 412, "If-Match", "\"2-0-0\"");
        send("POST", publish, "/versions/9/publish", "", 404);
        send("POST", publish, "/versions/2/publish", "", 200);
        get("/versions/{number}/changes", "/versions/2/changes?from=1", 200);
        get("/versions/{number}/changes", "/versions/2/changes?from=9", 404);
    }

    private void texts() {
        get(TEXTS, "/versions/2/texts/fr", 200);
        get(TEXTS, "/versions/2/texts/en", 404);
        call("PUT", TEXTS, "/versions/2/texts/en?summary=s", MARKDOWN, "# T", 200);
        call("PUT", TEXTS, "/versions/2/texts/en?summary=s", MARKDOWN, "# Other", 409);
        call("PUT", TEXTS, "/versions/2/texts/de?summary=s", MARKDOWN, "# T", 400);
        call("PUT", TEXTS, "/versions/9/texts/fr?summary=s", MARKDOWN, "# T", 404);
        send("PUT", TEXTS, "/versions/2/texts/en", "{\"text\": \"# T\", \"summary\": \"s\"}", 200);
    }

    private void ledger() {
        for (String status : new String[] {"accepted", "declined", "pending"}) {
            get("/acceptances", "/acceptances?version=1&status=" + status, 200);
        }
        get("/acceptances", "/acceptances?max=0", 400);
        get("/acceptances", "/acceptances?version=9", 404);
        send("POST", "/acceptances", "/acceptances", "{\"member\": \"amina\"}", 201);
        send("POST", "/acceptances", "/acceptances", "{\"member\": \"amina\"}", 200);
        send("POST", "/acceptances", "/acceptances", "{\"member\": \"amina\", \"how\": \"dreamt\"}", 400);
        send("POST", "/acceptances", "/acceptances", "{\"member\": \"nobody\"}", 404);
        get("/rate", "/rate?version=1", 200);
        get("/rate", "/rate?version=9", 404);
        get("/export", "/export?version=1", 200);
        get("/export", "/export?version=9", 404);
        send("POST", "/reminders", "/reminders", "", 200);
    }

    private Answer get(String path, String call, int status) {
        Answer answer = administrator.admin("GET", "/charter" + call);
        api.check("GET", path, status, answer);
        return answer;
    }

    private void send(String method, String path, String call, String body, int status, String... headers) {
        call(method, path, call, JSON, body, status, headers);
    }

    private void call(
            String method, String path, String call, String type, String body, int status, String... headers) {
        api.check(method, path, status, administrator.admin(method, "/charter" + call, type, body, headers));
    }
}
