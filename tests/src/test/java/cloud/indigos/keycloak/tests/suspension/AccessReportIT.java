package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import cloud.indigos.keycloak.tests.support.scriptless.Strictness;
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
    private Reporter reporter;
    private Behind behind;
    private Tokens elsewhere;
    private Tokens offline;

    @BeforeEach
    void aMemberSignedInAtSeveralPlaces() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        member = Member.in(realm);
        reporter = new Reporter(realm, member);
        behind = Behind.the(server, member);
        elsewhere = member.signIn(SuspensionRealm.SERVICE);
        offline = member.signIn(SuspensionRealm.MAILER, "offline_access");
    }

    @Test
    void onThePageTheReportClosesEverythingAndTheMemberChoosesANewPassword() {
        Page page = reporter.signIn();
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
    void aReportThatReachesNobodyIsSeenAndArrivesOnceThereIsAContact() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", ""));
        reporter.signIn().press("report");
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        JsonNode failed = standings.awaitFailed(member, "administrators-mail");
        assertThat(failed.get("problem").asText()).isEqualTo("no-address");
        assertThat(Caller.of(realm, Person.RACHEL).admin("GET", "").body())
                .contains("indigosFindingNoContact", "indigosFindingEffectsFailed");

        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        assertThat(standings.retry(failed).status()).isEqualTo(204);

        Eventually.holds(() -> assertThat(Mails.to(mails, CONTACT))
                .anySatisfy(mail -> assertThat(mail.text()).contains("(" + member.username() + ")")));
    }

    @Test
    void thePageIsAsStrictAsKeycloaksOwnAndLoadsNothingFromElsewhere() {
        Strictness.check(reporter.signIn(), new Browser(realm).enter(SuspensionRealm.SERVICE));
    }

    @Test
    void whoChangesTheirMindHasReportedNothing() {
        Page entered = reporter.signIn().press("cancel-aia");

        assertThat(entered.parameter("kc_action_status")).isEqualTo("cancelled");
        assertThat(behind.ledger()).isEmpty();
        assertThat(elsewhere.areAlive()).isTrue();
    }

    @Test
    void aServiceReportsForTheMemberWithTheirToken() {
        Tokens fresh = reporter.signInByCode();

        Answer answer = reporter.report(fresh.access());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(fresh.areDead()).isTrue();
        assertThat(elsewhere.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        assertThat(member.representation().getRequiredActions()).containsExactly("UPDATE_PASSWORD");
        assertThat(behind.ledger()).containsExactly("REPORTED");
    }

    @Test
    void anOldSignInIsNotEnough() {
        Tokens signedIn = reporter.signInByCode();
        clock.set(Duration.ofMinutes(6));
        String refreshed = signedIn.refreshed().json().get("access_token").asText();

        Answer answer = reporter.report(refreshed);

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
        assertThat(reporter.report("none").status()).isEqualTo(401);
    }
}
