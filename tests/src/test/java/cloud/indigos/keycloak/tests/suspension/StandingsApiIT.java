package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.OpenApi;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What the description of the administration of standings says, and what the server answers to each call it describes. */
@KeycloakIntegrationTest
class StandingsApiIT {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String WARNED =
            "{\"standing\":\"warned\",\"reason\":\"r\",\"article\":\"7\",\"until\":\"2099-01-01\",\"note\":\"n\"}";
    private static final String SUSPENDED =
            "{\"standing\":\"suspended\",\"reason\":\"r\",\"article\":\"7\",\"until\":\"2099-01-01\",\"urgent\":\"no\"}";

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private final OpenApi api = OpenApi.of("suspension");
    private Member member;
    private Caller volunteer;
    private Caller somebody;

    @BeforeEach
    void aMemberAndPeople() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE);
        somebody = Caller.of(realm, Person.OSCAR);
    }

    @AfterEach
    void theMemberIsGone() {
        member.account().remove();
    }

    @Test
    void everyAnswerIsTheOneDescribedAndEveryAnswerDescribedIsGiven() {
        withoutTheFeature();
        decisions();
        notesAndAnnulment();
        lists();
        bulk();
        effects();
        services();

        assertThat(api.notSeen())
                .as("this realm has no service, and a conflict needs two administrators in the same moment")
                .containsExactly(
                        "POST /effects/services/{service}/resume 204",
                        "POST /members/{id}/decisions 409",
                        "POST /members/{id}/decisions/{decision}/annul 409",
                        "POST /members/{id}/lift 409");
    }

    private void services() {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        String services = "/effects/services";
        api.check("GET", services, 200, administrator.admin("GET", "/standings" + services));
        api.check("GET", services, 403, volunteer.admin("GET", "/standings" + services));
        post(administrator, services + "/check", services + "/check", "", 200);
        post(volunteer, services + "/check", services + "/check", "", 403);
        String resume = services + "/{service}/resume";
        post(administrator, resume, services + "/none/resume", "", 404);
        post(volunteer, resume, services + "/none/resume", "", 403);
    }

    private void withoutTheFeature() {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        administrator.admin("DELETE", "?features=suspension&suspended=activate");
        try {
            get("/", "/", 404);
            get("/members/{id}", "/members/" + member.id(), 404);
            get("/effects", "/effects", 404);
            get("/effects/services", "/effects/services", 404);
            post(volunteer, "/effects/retry", "/effects/retry", "", 404);
            post(administrator, "/effects/services/check", "/effects/services/check", "", 404);
            post(volunteer, "/bulk", "/bulk", "{}", 404);
        } finally {
            administrator.admin("POST", "?features=suspension");
        }
    }

    private void decisions() {
        get("/members/{id}", "/members/" + member.id(), 200);
        get("/members/{id}", "/members/" + NOBODY, 404);
        api.check("GET", "/members/{id}", 403, somebody.admin("GET", "/standings/members/" + member.id()));
        decide(volunteer, member.id(), "{}", 400);
        decide(volunteer, NOBODY, WARNED, 404);
        decide(somebody, member.id(), WARNED, 403);
        decide(volunteer, member.id(), WARNED, 412, "If-Match", "\"other\"");
        decide(volunteer, member.id(), WARNED, 201);
        decide(volunteer, member.id(), WARNED, 200);
        decide(volunteer, member.id(), SUSPENDED, 201);
        get("/members/{id}/history", "/members/" + member.id() + "/history", 200);
        get("/members/{id}/history", "/members/" + NOBODY + "/history", 404);
        String history = "/standings/members/" + member.id() + "/history";
        api.check("GET", "/members/{id}/history", 403, somebody.admin("GET", history));
    }

    private void notesAndAnnulment() {
        String notes = "/members/{id}/notes";
        post(volunteer, notes, "/members/" + member.id() + "/notes", "{\"note\":\"n\"}", 201);
        post(volunteer, notes, "/members/" + member.id() + "/notes", "{}", 400);
        post(volunteer, notes, "/members/" + NOBODY + "/notes", "{\"note\":\"n\"}", 404);
        post(somebody, notes, "/members/" + member.id() + "/notes", "{\"note\":\"n\"}", 403);
        String annul = "/members/{id}/decisions/{decision}/annul";
        String newest = "/members/" + member.id() + "/decisions/" + newest() + "/annul";
        post(somebody, annul, newest, "{}", 403);
        post(volunteer, annul, newest, "{\"note\":\"n\"}", 201);
        post(volunteer, annul, newest, "{}", 400);
        post(volunteer, annul, "/members/" + member.id() + "/decisions/none/annul", "{}", 404);
        String lift = "/members/{id}/lift";
        String call = "/members/" + member.id() + "/lift";
        post(somebody, lift, call, "{}", 403);
        post(volunteer, lift, "/members/" + NOBODY + "/lift", "{}", 404);
        post(volunteer, lift, call, "{}", 412, "If-Match", "\"other\"");
        post(volunteer, lift, call, "{\"note\":\"" + "x".repeat(2001) + "\"}", 400);
        post(volunteer, lift, call, "{\"note\":\"n\"}", 201);
        post(volunteer, lift, call, "{}", 200);
    }

    private void lists() {
        decide(volunteer, member.id(), WARNED, 201);
        get("/", "/?standing=warned", 200);
        get("/", "/?standing=banned", 400);
        api.check("GET", "/", 403, somebody.admin("GET", "/standings/"));
    }

    private void bulk() {
        String key = UUID.randomUUID().toString();
        String body = "{\"members\":[\"" + member.id() + "\",\"nobody\"],\"decision\":" + SUSPENDED + "}";
        post(volunteer, "/bulk", "/bulk", body, 200, "Idempotency-Key", key);
        post(volunteer, "/bulk", "/bulk", body.replace("nobody", "anybody"), 409, "Idempotency-Key", key);
        post(volunteer, "/bulk", "/bulk", body, 400);
        post(somebody, "/bulk", "/bulk", body, 403, "Idempotency-Key", key);
    }

    private void effects() {
        try (Listener service = Listener.hanging()) {
            volunteer.admin("POST", "/standings/members/" + member.id() + "/lift", "application/json", "{}");
            listen(service.url());
            member.signIn(SuspensionRealm.SERVICE);
            decide(volunteer, member.id(), SUSPENDED.replace("no", "compromise"), 201);
            assertThat(service.nextToken(Duration.ofSeconds(20))).isNotNull();
            String retry = "/effects/" + hangingEffect() + "/retry";
            post(somebody, "/effects/{effect}/retry", retry, "", 403);
            post(volunteer, "/effects/{effect}/retry", retry, "", 204);
            post(volunteer, "/effects/{effect}/retry", "/effects/none/retry", "", 404);
            post(volunteer, "/effects/retry", "/effects/retry", "", 200);
            post(somebody, "/effects/retry", "/effects/retry", "", 403);
            get("/effects", "/effects?state=lost", 400);
            api.check("GET", "/effects", 403, somebody.admin("GET", "/standings/effects"));
        }
    }

    private String hangingEffect() {
        for (JsonNode effect :
                get("/effects", "/effects?state=pending&max=1000", 200).json()) {
            if (effect.get("kind").asText().equals("backchannel-logout")
                    && effect.get("member").asText().equals(member.id())) {
                return effect.get("id").asText();
            }
        }
        throw new AssertionError("nothing hangs");
    }

    private void listen(String url) {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, url);
    }

    private void decide(Caller caller, String id, String body, int status, String... headers) {
        post(caller, "/members/{id}/decisions", "/members/" + id + "/decisions", body, status, headers);
    }

    private Answer get(String path, String call, int status) {
        Answer answer = volunteer.admin("GET", "/standings" + call);
        api.check("GET", path, status, answer);
        return answer;
    }

    private void post(Caller caller, String path, String call, String body, int status, String... headers) {
        api.check("POST", path, status, caller.admin("POST", "/standings" + call, "application/json", body, headers));
    }

    private String newest() {
        return volunteer
                .admin("GET", "/standings/members/" + member.id() + "/history")
                .json()
                .at("/entries/0/id")
                .asText();
    }
}
