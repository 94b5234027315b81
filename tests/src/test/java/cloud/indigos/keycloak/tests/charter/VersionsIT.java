package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** An administrator drafts and publishes versions; members are asked what they have to be asked, when they have to. */
@KeycloakIntegrationTest
class VersionsIT {

    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectMailServer
    MailServer mails;

    @InjectTimeOffSet
    TimeOffSet time;

    private Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Caller.of(realm, Person.RACHEL).reading("en");
    }

    @AfterEach
    void theClockIsRight() {
        time.set(0);
    }

    @Test
    void aRealmStartsWithVersionOneInForce() {
        JsonNode versions = administrator.admin("GET", "/charter/versions").json();

        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).get("number").asInt()).isEqualTo(1);
        assertThat(versions.get(0).get("state").asText()).isEqualTo("in_force");
    }

    @Test
    void aMinorVersionIsReadOnceByWhoHasAcceptedAndAcceptedWithTheRestByNewcomers() {
        Reader member = Reader.in(realm);
        member.accept();
        publish("minor", null, "Une virgule.");

        Page notice = member.signIn();
        assertThat(notice.html())
                .contains("La charte a été précisée", "Une virgule.", "/charter/versions/2?ui_locales=fr\"");
        assertThat(notice.isCharter()).isFalse();
        assertThat(notice.press("continue").parameter("code")).isNotNull();
        assertThat(member.signIn().parameter("code")).isNotNull();
        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isTrue();
        assertThat(member.introspect().get("indigos_charter").asText()).isEqualTo("1");

        Reader newcomer = Reader.in(realm);
        Page charter = newcomer.signIn();
        assertThat(charter.html()).contains("J’accepte la charte, version 2");
        assertThat(charter.press("accept").parameter("code")).isNotNull();
        assertThat(newcomer.introspect().get("indigos_charter").asText()).isEqualTo("2");
    }

    @Test
    void aMajorVersionIsOfferedOnceADayAndDemandedFromItsDateOn() {
        Reader member = Reader.in(realm);
        member.accept();
        publish("major", "P30D", "Tout change.");

        Page offer = member.signIn();
        assertThat(offer.html()).contains("Plus tard", "Tout change.", "J’accepte la charte, version 2");
        assertThat(offer.press("later").parameter("code")).isNotNull();
        assertThat(member.signIn().parameter("code")).isNotNull();
        assertThat(member.signInTo(CharterRealm.SERVICE).status()).isEqualTo(200);

        time.set(24 * 60 * 60);
        assertThat(member.signIn().html()).contains("Plus tard");
        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isTrue();

        time.set(31 * 24 * 60 * 60);
        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isFalse();
        assertThat(member.signInTo(CharterRealm.SERVICE).status()).isEqualTo(400);
        Page charter = member.signIn();
        assertThat(charter.html()).contains("Je n’accepte pas").doesNotContain("Plus tard");
        assertThat(charter.press("accept").parameter("code")).isNotNull();
        assertThat(member.introspect().get("indigos_charter").asText()).isEqualTo("2");
    }

    @Test
    void whoAcceptsBeforeTheDateIsNotAskedAgain() {
        Reader member = Reader.in(realm);
        member.accept();
        publish("major", "P1D", "Tout change.");

        assertThat(member.signIn().press("accept").parameter("code")).isNotNull();

        assertThat(member.introspect().get("indigos_charter").asText()).isEqualTo("2");
        time.set(2 * 24 * 60 * 60);
        assertThat(member.signIn().parameter("code")).isNotNull();
        assertThat(member.ownData().get("accepted")).hasSize(2);
    }

    @Test
    void aTokenInUseIsNoLongerCurrentAtTheInstantAVersionIsEnforced() {
        Reader member = Reader.in(realm);
        member.accept();
        String token = member.tokens().access();
        publish("major", "PT60S", "Tout change.");
        assertThat(member.introspect(token).get("indigos_charter_current").asBoolean())
                .isTrue();

        time.set(61);

        assertThat(member.introspect(token).get("active").asBoolean()).isTrue();
        assertThat(member.introspect(token).get("indigos_charter_current").asBoolean())
                .isFalse();
    }

    @Test
    void anOptionalPageStopsNoLoginWithoutAPerson() {
        Reader member = Reader.in(realm);
        Browser browser = new Browser(realm);
        member.signIn(browser).press("accept");
        publish("minor", null, "Une virgule.");

        assertThat(browser.enter(CharterRealm.SERVICE, "prompt", "none").parameter("code"))
                .isNotNull();
        assertThat(member.signInTo(CharterRealm.SERVICE).status()).isEqualTo(200);
        assertThat(browser.enter(CharterRealm.SERVICE).html()).contains("La charte a été précisée");
    }

    @Test
    void aMarkdownFileBecomesAVersion() {
        assertThat(create("{\"kind\": \"major\"}").status()).isEqualTo(201);
        Answer draft = administrator.admin(
                "PUT",
                "/charter/versions/2/texts/fr?summary=Tout%20change.",
                MARKDOWN,
                "# Charte\n\n## 1. Un\n\nDeux\n");
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.json().get("texts").get("fr").get("title").asText()).isEqualTo("Charte");
        assertThat(draft.json().get("state").asText()).isEqualTo("draft");
        assertThat(Caller.anonymous(realm).member("GET", "/charter/versions/2").status())
                .isEqualTo(404);

        assertThat(post("/charter/versions/2/publish").json().get("state").asText())
                .isEqualTo("in_force");

        assertThat(Caller.anonymous(realm).member("GET", "/charter/versions/2").status())
                .isEqualTo(200);
        assertThat(administrator.admin("GET", "/charter/versions/2/texts/fr").body())
                .isEqualTo("# Charte\n\n## 1. Un\n\nDeux\n");
        assertThat(post("/charter/versions/2/publish").status()).isEqualTo(200);
    }

    @Test
    void aPublishedVersionNeverChangesButMayGetALanguage() {
        assertThat(administrator
                        .admin("PUT", "/charter/versions/1", JSON, "{\"kind\": \"minor\"}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
        assertThat(administrator
                        .admin("PUT", "/charter/versions/1/texts/fr", MARKDOWN, "# Charte\n\nAutre")
                        .status())
                .isEqualTo(409);

        publish("minor", null, "Une virgule.");
        Answer english = administrator.admin(
                "PUT", "/charter/versions/2/texts/en?summary=A%20comma.", MARKDOWN, "# Charter\n\nText");

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.json().get("languages")).hasSize(2);
    }

    @Test
    void theDifferenceBetweenTwoVersionsIsToldLineByLine() {
        publish("minor", null, "Une virgule.");

        JsonNode parts = administrator
                .admin("GET", "/charter/versions/2/changes?from=1")
                .json()
                .get("parts");

        assertThat(parts.findValuesAsText("change")).contains("SAME", "REMOVED", "ADDED");

        assertThat(page("/charter").body())
                .contains("/versions/2/changes?ui_locales=fr&amp;from=1", "/versions/1?ui_locales=fr\"");
        assertThat(page("/charter/versions/2/changes?from=1").body())
                .containsPattern("<del><p><strong>13\\. Principe général</strong></p>\\s*</del>")
                .containsPattern("<ins><p><strong>1\\. Un</strong></p>\\s*</ins>")
                .doesNotContain("<script");
        assertThat(page("/charter/versions/2/changes?from=7").status()).isEqualTo(404);
    }

    @Test
    void membersAreWrittenToOncePerAppointmentUntilTheyAccept() {
        Reader member = Reader.in(realm);
        member.accept();
        Reader early = Reader.in(realm);
        publish("major", "P20D", "Tout change.");
        early.signIn().press("accept");
        assertThat(early.signIn().press("accept").isAtService()).isTrue();

        int first = remind();
        assertThat(first).isPositive();
        assertThat(remind()).isZero();
        assertThat(mails.getReceivedMessages()).hasSize(first).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("La charte d’Indigos Cloud change");
            assertThat(mail.getAllRecipients()[0].toString()).isNotEqualTo(early.username() + "@indigos.example");
        });
        assertThat(mails.getReceivedMessages())
                .anyMatch(mail -> GreenMailUtil.getBody(mail).contains("Tout change."));

        time.set(6 * 24 * 60 * 60);
        anAdministrator();
        assertThat(remind()).isEqualTo(first);
    }

    private int remind() {
        return post("/charter/reminders").json().get("sent").asInt();
    }

    private Answer page(String path) {
        return Http.send(
                "GET", realm.getBaseUrl() + "/indigos" + path, request -> request.header("Accept", "text/html"));
    }

    private void publish(String kind, String inWhile, String summary) {
        Drafts.of(administrator)
                .publish(
                        kind,
                        inWhile == null ? null : Instant.now().plus(Duration.parse(inWhile)),
                        "# Charte\n\n## 1. Un",
                        summary);
    }

    private Answer create(String body) {
        return administrator.admin("POST", "/charter/versions", JSON, body);
    }

    private Answer post(String path) {
        return administrator.admin("POST", path);
    }
}
