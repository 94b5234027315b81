package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** A member who thinks that somebody else uses the account says so, and everything is closed (charter §3). */
@KeycloakIntegrationTest
class AccessReportIT {

    private static final String CONTACT = "aide@indigos.example";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    @InjectTimeOffSet
    TimeOffSet clock;

    private Member member;
    private Behind behind;
    private Tokens elsewhere;
    private Tokens offline;

    @BeforeEach
    void aMemberSignedInAtSeveralPlaces() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        member = Member.in(realm);
        behind = Behind.the(server, member);
        elsewhere = member.signIn(SuspensionRealm.SERVICE);
        offline = member.signIn(SuspensionRealm.MAILER, "offline_access");
    }

    @Test
    void onThePageTheReportClosesEverythingAndTheMemberChoosesANewPassword() {
        Page page = signInToReport();
        assertThat(page.html()).contains("Signaler un accès suspect", "mots de passe d’application dans Nextcloud");

        Page password = page.press("report");

        assertThat(elsewhere.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        assertThat(password.html()).contains("name=\"password-new\"");
        String chosen = "Quatre cigognes boivent du thé rue Berlioz";
        Page entered = password.submit("password-new", chosen, "password-confirm", chosen);
        assertThat(entered.isAtService()).as(entered.html()).isTrue();
        assertThat(entered.parameter("kc_action_status")).isEqualTo("success");
        assertThat(behind.ledger()).containsExactly("REPORTED");
        Eventually.holds(() -> {
            assertThat(Mails.to(mails, CONTACT))
                    .anySatisfy(mail -> assertThat(mail.text())
                            .contains(
                                    "(" + member.username() + ")",
                                    "quelqu’un d’autre a peut-être utilisé",
                                    "mots de passe d’application"));
            assertThat(Mails.to(mails, member.email()))
                    .extracting(Mail::subject)
                    .containsExactly("Accès suspect signalé\u00a0: toutes vos sessions sont fermées");
            assertThat(Mails.to(mails, member.email()).get(0).text())
                    .contains("mots de passe d’application dans Nextcloud restent valables", CONTACT);
        });
    }

    @Test
    void whoChangesTheirMindHasReportedNothing() {
        Page entered = signInToReport().press("cancel-aia");

        assertThat(entered.parameter("kc_action_status")).isEqualTo("cancelled");
        assertThat(behind.ledger()).isEmpty();
        assertThat(elsewhere.areAlive()).isTrue();
    }

    @Test
    void aServiceReportsForTheMemberWithTheirToken() {
        Tokens fresh = signInByCode();

        Answer answer = report(fresh.access());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(fresh.areDead()).isTrue();
        assertThat(elsewhere.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        assertThat(member.representation().getRequiredActions()).containsExactly("UPDATE_PASSWORD");
        assertThat(behind.ledger()).containsExactly("REPORTED");
    }

    @Test
    void anOldSignInIsNotEnough() {
        Tokens signedIn = signInByCode();
        clock.set(Duration.ofMinutes(6));
        String refreshed = signedIn.refreshed().json().get("access_token").asText();

        Answer answer = report(refreshed);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge ->
                        assertThat(challenge).contains("insufficient_user_authentication", "max_age=\"300\""));
        assertThat(behind.ledger()).isEmpty();
    }

    @Test
    void theAccountConsoleLinksToItAsTheGuideSays() {
        linkFromTheAccountConsole();

        String link = applications().findValuesAsText("effectiveUrl").stream()
                .filter(url -> url.contains("indigos-access-report"))
                .findFirst()
                .orElseThrow();
        Page page = new Browser(realm).open(link).submit("username", member.username(), "password", Member.PASSWORD);

        assertThat(page.html()).contains("Signaler un accès suspect");
        assertThat(page.press("cancel-aia").address()).startsWith(realm.getBaseUrl() + "/account/");
    }

    /** The client of the guide for administrators. */
    private void linkFromTheAccountConsole() {
        String account = realm.getBaseUrl() + "/account/";
        ClientRepresentation link = ClientBuilder.create("acces-suspect")
                .name("Signaler un accès suspect")
                .publicClient(true)
                .redirectUris(account + "*")
                .baseUrl(realm.getBaseUrl()
                        + "/protocol/openid-connect/auth?client_id=acces-suspect&response_type=code&scope=openid"
                        + "&kc_action=indigos-access-report&redirect_uri=" + account)
                .attribute("indigos.charter", "not_required")
                .build();
        link.setAlwaysDisplayInConsole(true);
        realm.admin().clients().create(link).close();
    }

    private JsonNode applications() {
        return Http.send(
                        "GET",
                        realm.getBaseUrl() + "/account/applications",
                        request -> request.header("Authorization", "Bearer " + elsewhere.access())
                                .header("Accept", "application/json"))
                .json();
    }

    @Test
    void aStrangerCanReportNothing() {
        assertThat(report("none").status()).isEqualTo(401);
    }

    private Page signInToReport() {
        return new Browser(realm)
                .enter(SuspensionRealm.SERVICE, "kc_action", "indigos-access-report")
                .submit("username", member.username(), "password", Member.PASSWORD);
    }

    /** Only a sign-in on Keycloak's pages has a time in its tokens. */
    private Tokens signInByCode() {
        Page page = new Browser(realm).signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD);
        Answer answer = Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        SuspensionRealm.SERVICE,
                        "client_secret",
                        TestClient.SECRET,
                        "redirect_uri",
                        TestClient.CALLBACK,
                        "code",
                        page.parameter("code")));
        return new Tokens(
                realm.getBaseUrl(),
                SuspensionRealm.SERVICE,
                answer.json().get("access_token").asText(),
                answer.json().get("refresh_token").asText());
    }

    private Answer report(String token) {
        return Http.send(
                "POST",
                realm.getBaseUrl() + "/indigos/access-report",
                request -> request.header("Authorization", "Bearer " + token));
    }
}
