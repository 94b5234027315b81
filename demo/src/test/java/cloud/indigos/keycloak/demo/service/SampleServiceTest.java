package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors and members read at the sample service, by their standing. */
class SampleServiceTest {

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
    void visitorIsInvitedToSignInInFrench() throws Exception {
        assertThat(service.browser.get("/").body()).contains("<html lang=\"fr\">", "Se connecter");
    }

    @Test
    void visitorWithAnEnglishBrowserReadsEnglish() throws Exception {
        assertThat(service.browser.getInEnglish("/").body()).contains("<html lang=\"en\">", "Sign in");
    }

    @Test
    void memberInGoodStandingReadsTheirPageAndWhatTheServiceSees() throws Exception {
        assertThat(Browser.location(service.signIn())).hasToString("/");

        HttpResponse<String> page = service.browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Bonjour Amélie", "Votre compte est actif", "indigos_mail_send", "Vous pouvez lire");
    }

    @Test
    void programsReadTheSameAsJson() throws Exception {
        service.signIn();

        HttpResponse<String> answer = service.browser.get("/api/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"allowed\":true", "\"indigos_files\":\"allow\"", "\"name\":\"Amélie\"");
    }

    @Test
    void programsOfVisitorsGet401() throws Exception {
        assertThat(service.browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void nameOfAMemberNeverBecomesMarkup() throws Exception {
        service.realm.name = "<script>alert(1)</script>";
        service.signIn();

        assertThat(service.browser.get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void memberWithoutTheClaimOfThisServiceIsRefused() throws Exception {
        service.realm.standing.remove("indigos_files");
        service.signIn();

        HttpResponse<String> page = service.browser.get("/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Ce service vous est fermé").doesNotContain("Vous pouvez lire");
    }

    @Test
    void memberWhoMayNotSendReadsSoAndStaysInTheService() throws Exception {
        service.realm.standing.putAll(Map.of(
                "indigos_status", "restricted",
                "indigos_mail_send", "deny",
                "indigos_notice", "L'envoi est suspendu: " + service.realm.issuer() + "/account"));
        service.signIn();

        HttpResponse<String> page = service.browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "L&#39;envoi est suspendu",
                        "<a href=\"" + service.realm.issuer() + "/account\">",
                        "L’envoi de messages vous est fermé",
                        "Vous pouvez lire");
    }

    @Test
    void revokedMemberIsOutAtTheNextClickWithoutABackChannelCall() throws Exception {
        service.signIn();
        service.realm.tokenActive = false;
        service.realm.refreshable = false;

        HttpResponse<String> page = service.browser.get("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Votre session est terminée");
        assertThat(service.browser.get("/").body()).contains("Vos fichiers, près de chez vous");
    }

    @Test
    void sessionOutlivesItsFirstAccessToken() throws Exception {
        service.signIn();
        service.realm.tokenActive = false;

        assertThat(service.browser.get("/").statusCode()).isEqualTo(200);
        assertThat(service.realm.refreshes).isEqualTo(1);
    }

    @Test
    void nobodyIsLetInWhileKeycloakDoesNotAnswer() throws Exception {
        service.signIn();
        service.realm.down = true;
        assertThat(service.browser.get("/").statusCode()).isEqualTo(503);

        service.realm.down = false;
        assertThat(service.browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void claimsOfAnotherMemberEndTheSession() throws Exception {
        service.signIn();
        service.realm.userInfoSubject = "someone-else";

        assertThat(service.browser.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void unknownPageIsSaidToBeMissing() throws Exception {
        assertThat(service.browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageForbidsScripts() throws Exception {
        for (String path : new String[] {"/", "/nowhere", "/callback", "/signed-out"}) {
            assertThat(service.browser.get(path).headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        }
    }
}
