package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How somebody gets into the sample service and out again, and who does not. */
class SigningInTest {

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void signingInAsksForACodeBoundToThisBrowserAndService() throws Exception {
        URI keycloak = Browser.location(service.browser.getInEnglish("/login"));

        assertThat(keycloak.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=", "ui_locales=en");
    }

    @Test
    void whoReportsASuspiciousAccessSignsInOnKeycloaksPageForIt() throws Exception {
        URI keycloak = Browser.location(service.browser.getInEnglish("/report-access"));

        assertThat(keycloak.getQuery()).contains("kc_action=indigos-access-report", "code_challenge_method=S256");
        service.browser.get(service.realm.signedIn(keycloak));
        assertThat(service.browser.get("/").body()).contains("href=\"/report-access\"");
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(service.signIn().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void refusedMemberReadsWhyAndMayReloadThePage() throws Exception {
        URI keycloak = Browser.location(service.browser.get("/login"));
        URI back = service.realm.refused(keycloak, "access_denied", "Compte suspendu <b>");

        for (int visit = 0; visit < 2; visit++) {
            HttpResponse<String> page = service.browser.get(back);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("Compte suspendu &lt;b&gt;", "Vous n’avez pas pu entrer");
        }
    }

    @Test
    void linkWithAMadeUpRefusalShowsNothingOfIt() throws Exception {
        HttpResponse<String> page =
                service.browser.get("/callback?error=access_denied&state=x&error_description=Call+me");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("Call me");
    }

    @Test
    void answerBegunInAnotherBrowserIsRefused() throws Exception {
        URI keycloak = Browser.location(service.browser.get("/login"));
        Browser other = new Browser(keycloak.resolve("/"));

        assertThat(other.get(service.realm.signedIn(keycloak)).statusCode()).isEqualTo(400);
    }

    @Test
    void answerOfAnotherIssuerIsRefused() throws Exception {
        service.realm.remember(Browser.location(service.browser.get("/login")));
        URI back = service.realm.back(
                Map.of("code", "c", "state", service.realm.parameter("state"), "iss", "http://evil.example"));

        assertThat(service.browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void idTokenWithAnotherNonceIsRefused() throws Exception {
        URI back = service.realm.signedIn(Browser.location(service.browser.get("/login")));
        service.realm.idTokenNonce = "another";

        assertThat(service.browser.get(back).statusCode()).isEqualTo(400);
        assertThat(service.browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void usedAnswerDoesNotSignInAgain() throws Exception {
        URI back = service.realm.signedIn(Browser.location(service.browser.get("/login")));
        service.browser.get(back);
        service.browser.post("/logout", "");

        assertThat(service.browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsToKeycloak() throws Exception {
        service.signIn();

        URI keycloak = Browser.location(service.browser.post("/logout", ""));

        assertThat(keycloak.toString())
                .startsWith(service.realm.issuer() + "/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(service.browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void linkCannotSignAnybodyOut() throws Exception {
        service.signIn();

        HttpResponse<String> answer = service.browser.get("/logout");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(service.browser.get("/api/session").statusCode()).isEqualTo(200);
    }
}
