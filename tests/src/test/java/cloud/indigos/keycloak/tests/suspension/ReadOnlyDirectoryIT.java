package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.grant.Directory;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** Members of a directory that Keycloak may only read: who wants to decide about them learns why that is not possible. */
@KeycloakIntegrationTest
class ReadOnlyDirectoryIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String CONTACT = "aide@indigos.example";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    private Directory directory;
    private Member member;
    private Caller volunteer;

    @BeforeEach
    void aMemberInADirectory() {
        directory = Directory.readOnly(realm);
        directory.add("lise", Member.PASSWORD);
        member = Member.named("lise", realm);
        volunteer = Caller.of(realm, Person.VALENTINE);
    }

    @AfterEach
    void theDirectoryIsGone() {
        directory.close();
    }

    @Test
    void aDecisionByRestIsRefusedWithTheReason() {
        Answer answer = new Standings(volunteer).decide(member, Standings.SUSPENDED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText())
                .startsWith("Ce membre vient d’un annuaire que Keycloak ne peut que lire");
        assertThat(answer.json().get("field").asText()).isEqualTo("standing");
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    @Test
    void aDecisionInTheConsoleIsRefusedAtItsFields() {
        Answer answer = member.decide(volunteer.token(), Form.suspended());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).startsWith("indigos_");
    }

    @Test
    void theSwitchWorksAndEndsEverything() {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        assertThat(member.enable(volunteer.token(), false).status()).isEqualTo(204);

        assertThat(tokens.areDead()).isTrue();
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(new Standings(volunteer).kinds(member)).containsExactly("decided");
    }

    @Test
    void aDecisionFromBeforeGoesOnAndEndsThoughItCanNotBeWritten() {
        directory.close();
        directory = Directory.of(realm);
        directory.add("anne", Member.PASSWORD);
        Member anne = Member.named("anne", realm);
        LocalDate today = LocalDate.now(PARIS);
        assertThat(anne.decide(
                                volunteer.token(),
                                Form.of("standing=suspended; urgent=compromise; reason=r; until=" + today))
                        .status())
                .isEqualTo(204);
        directory.becomeReadOnly();

        assertThat(anne.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);

        clock.set(Duration.between(ZonedDateTime.now(PARIS), today.plusDays(1).atStartOfDay(PARIS))
                .plusSeconds(5));
        assertThat(anne.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        Eventually.holds(() -> assertThat(new Standings(Caller.of(realm, Person.VALENTINE)).kinds(anne))
                .containsExactly("expired", "decided"));
    }

    @Test
    void aReportedAccessEndsEverythingAndAsksForNoPasswordThatKeycloakCannotChange() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        Tokens elsewhere = member.signIn(SuspensionRealm.SERVICE);
        Page page = new Reporter(realm, member).signIn();
        assertThat(page.html())
                .contains("votre mot de passe reste le même")
                .doesNotContain("vous choisissez un nouveau mot de passe");

        Page entered = page.press("report");

        assertThat(entered.isAtService()).as(entered.html()).isTrue();
        assertThat(elsewhere.areDead()).isTrue();
        assertThat(member.representation().getRequiredActions()).isEmpty();
        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        Eventually.holds(() -> {
            assertThat(Mails.to(mails, CONTACT))
                    .anySatisfy(mail ->
                            assertThat(mail.text()).contains("(lise)", "aucun nouveau mot de passe n’a été demandé"));
            assertThat(Mails.to(mails, member.email()))
                    .anySatisfy(mail -> assertThat(mail.text())
                            .contains("Votre mot de passe reste le même")
                            .doesNotContain("vous choisirez un nouveau mot de passe"));
        });
    }

    @Test
    void aDoubleClickReportsOnce() {
        Page page = new Reporter(realm, member).signIn();

        AtOnce.both(() -> page.press("report"), () -> page.press("report"));

        assertThat(new Standings(volunteer).kinds(member)).containsExactly("reported");
    }

    @Test
    void theCheckNamesTheDirectory() {
        JsonNode findings =
                Caller.of(realm, Person.RACHEL).feature("suspension").get("findings");

        assertThat(findings)
                .filteredOn(finding -> finding.get("key").asText().equals("indigosFindingReadOnlyDirectory"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.get("message").asText()).contains("directory", "UNSYNCED"));
    }
}
