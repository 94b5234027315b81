package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleServiceTest {

    private FakeRealm realm;
    private SampleService service;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        realm = new FakeRealm();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://localhost:" + port);
        service = SampleService.start(
                new ServiceSettings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        address,
                        realm.issuer(),
                        FakeRealm.CLIENT,
                        "secret",
                        "files"),
                Clock.systemUTC());
        browser = new Browser(address);
    }

    @AfterEach
    void stop() {
        service.close();
        realm.close();
    }

    private HttpResponse<String> signIn() throws Exception {
        URI keycloak = Browser.location(browser.get("/login"));
        return browser.get(realm.signedIn(keycloak));
    }

    @Test
    void visitorIsInvitedToSignInInFrench() throws Exception {
        assertThat(browser.get("/").body()).contains("<html lang=\"fr\">", "Se connecter");
    }

    @Test
    void visitorWithAnEnglishBrowserReadsEnglish() throws Exception {
        assertThat(browser.getInEnglish("/").body()).contains("<html lang=\"en\">", "Sign in");
    }

    @Test
    void signingInAsksForACodeBoundToThisBrowserAndService() throws Exception {
        URI keycloak = Browser.location(browser.getInEnglish("/login"));

        assertThat(keycloak.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=", "ui_locales=en");
    }

    @Test
    void whoReportsASuspiciousAccessSignsInOnKeycloaksPageForIt() throws Exception {
        URI keycloak = Browser.location(browser.getInEnglish("/report-access"));

        assertThat(keycloak.getQuery()).contains("kc_action=indigos-access-report", "code_challenge_method=S256");
        browser.get(realm.signedIn(keycloak));
        assertThat(browser.get("/").body()).contains("href=\"/report-access\"");
    }

    @Test
    void memberInGoodStandingReadsTheirPageAndWhatTheServiceSees() throws Exception {
        assertThat(Browser.location(signIn())).hasToString("/");

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Bonjour Amélie", "Votre compte est actif", "indigos_mail_send", "Vous pouvez lire");
    }

    @Test
    void programsReadTheSameAsJson() throws Exception {
        signIn();

        HttpResponse<String> answer = browser.get("/api/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"allowed\":true", "\"indigos_files\":\"allow\"", "\"name\":\"Amélie\"");
    }

    @Test
    void programsOfVisitorsGet401() throws Exception {
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(signIn().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void nameOfAMemberNeverBecomesMarkup() throws Exception {
        realm.name = "<script>alert(1)</script>";
        signIn();

        assertThat(browser.get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void memberWithoutTheClaimOfThisServiceIsRefused() throws Exception {
        realm.standing.remove("indigos_files");
        signIn();

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Ce service vous est fermé").doesNotContain("Vous pouvez lire");
    }

    @Test
    void memberWhoMayNotSendReadsSoAndStaysInTheService() throws Exception {
        realm.standing.putAll(Map.of(
                "indigos_status", "restricted",
                "indigos_mail_send", "deny",
                "indigos_notice", "L'envoi est suspendu: " + realm.issuer() + "/account"));
        signIn();

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "L&#39;envoi est suspendu",
                        "<a href=\"" + realm.issuer() + "/account\">",
                        "L’envoi de messages vous est fermé",
                        "Vous pouvez lire");
    }

    @Test
    void revokedMemberIsOutAtTheNextClickWithoutABackChannelCall() throws Exception {
        signIn();
        realm.tokenActive = false;
        realm.refreshable = false;

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Votre session est terminée");
        assertThat(browser.get("/").body()).contains("Vos fichiers, près de chez vous");
    }

    @Test
    void sessionOutlivesItsFirstAccessToken() throws Exception {
        signIn();
        realm.tokenActive = false;

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(realm.refreshes).isEqualTo(1);
    }

    @Test
    void nobodyIsLetInWhileKeycloakDoesNotAnswer() throws Exception {
        signIn();
        realm.down = true;
        assertThat(browser.get("/").statusCode()).isEqualTo(503);

        realm.down = false;
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void claimsOfAnotherMemberEndTheSession() throws Exception {
        signIn();
        realm.userInfoSubject = "someone-else";

        assertThat(browser.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void refusedMemberReadsWhyAndMayReloadThePage() throws Exception {
        URI keycloak = Browser.location(browser.get("/login"));
        URI back = realm.refused(keycloak, "access_denied", "Compte suspendu <b>");

        for (int visit = 0; visit < 2; visit++) {
            HttpResponse<String> page = browser.get(back);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("Compte suspendu &lt;b&gt;", "Vous n’avez pas pu entrer");
        }
    }

    @Test
    void linkWithAMadeUpRefusalShowsNothingOfIt() throws Exception {
        HttpResponse<String> page = browser.get("/callback?error=access_denied&state=x&error_description=Call+me");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("Call me");
    }

    @Test
    void answerBegunInAnotherBrowserIsRefused() throws Exception {
        URI keycloak = Browser.location(browser.get("/login"));
        Browser other = new Browser(keycloak.resolve("/"));

        assertThat(other.get(realm.signedIn(keycloak)).statusCode()).isEqualTo(400);
    }

    @Test
    void answerOfAnotherIssuerIsRefused() throws Exception {
        realm.remember(Browser.location(browser.get("/login")));
        URI back = realm.back(Map.of("code", "c", "state", realm.parameter("state"), "iss", "http://evil.example"));

        assertThat(browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void idTokenWithAnotherNonceIsRefused() throws Exception {
        URI back = realm.signedIn(Browser.location(browser.get("/login")));
        realm.idTokenNonce = "another";

        assertThat(browser.get(back).statusCode()).isEqualTo(400);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void usedAnswerDoesNotSignInAgain() throws Exception {
        URI back = realm.signedIn(Browser.location(browser.get("/login")));
        browser.get(back);
        browser.post("/logout", "");

        assertThat(browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsToKeycloak() throws Exception {
        signIn();

        URI keycloak = Browser.location(browser.post("/logout", ""));

        assertThat(keycloak.toString())
                .startsWith(realm.issuer() + "/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void linkCannotSignAnybodyOut() throws Exception {
        signIn();

        HttpResponse<String> answer = browser.get("/logout");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownPageIsSaidToBeMissing() throws Exception {
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageForbidsScripts() throws Exception {
        for (String path : new String[] {"/", "/nowhere", "/callback", "/signed-out"}) {
            assertThat(browser.get(path).headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        }
    }
}
