package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** A report of a suspicious access that is made twice, or beside a decision. */
@KeycloakIntegrationTest
class ReportsAtOnceIT {

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

    @BeforeEach
    void aMemberAndAContact() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        member = Member.in(realm);
        reporter = new Reporter(realm, member);
        behind = Behind.the(server, member);
    }

    @RepeatedTest(5)
    void aDoubleClickReportsOnce() {
        Page page = reporter.signIn();

        List<Page> after = AtOnce.both(() -> page.press("report"), () -> page.press("report"));

        assertThat(after).extracting(Page::status).doesNotContain(409, 500);
        assertThat(after).anyMatch(next -> next.html().contains("name=\"password-new\""));
        assertReportedOnce();
        Eventually.holds(() -> {
            assertThat(Mails.to(mails, member.email())).hasSize(1);
            assertThat(Mails.to(mails, CONTACT))
                    .filteredOn(mail -> mail.text().contains("(" + member.username() + ")"))
                    .hasSize(1);
        });
    }

    @RepeatedTest(5)
    void whoReportsInTwoWindowsReportsOnce() {
        Page page = reporter.signIn();
        Page other = reporter.signIn();

        List<Page> after = AtOnce.both(() -> page.press("report"), () -> other.press("report"));

        assertThat(after)
                .allSatisfy(next -> assertThat(next.html()).contains("name=\"password-new\""))
                .extracting(Page::status)
                .containsOnly(200);
        assertReportedOnce();
    }

    @RepeatedTest(5)
    void aServiceThatReportsTwiceReportsOnce() {
        Tokens fresh = reporter.signInByCode();

        List<Answer> answers =
                AtOnce.both(() -> reporter.report(fresh.access()), () -> reporter.report(fresh.access()));

        // Whoever comes after the other has a token that is dead by then.
        assertThat(answers).extracting(Answer::status).contains(204).isSubsetOf(204, 401);
        assertThat(fresh.areDead()).isTrue();
        assertReportedOnce();
    }

    @RepeatedTest(5)
    void aReportAndADecisionInTheSameMomentBothHold() {
        Page page = reporter.signIn();
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));

        List<Integer> statuses = AtOnce.both(
                () -> page.press("report").status(),
                () -> standings.decide(member, Standings.SUSPENDED).status());

        assertThat(statuses).containsExactly(200, 201);
        assertThat(behind.ledger()).containsExactlyInAnyOrder("REPORTED", "DECIDED");
        assertThat(member.representation().getRequiredActions()).containsExactly("UPDATE_PASSWORD");
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void aLaterReportIsAnotherOneEvenIfANewPasswordIsAskedForAnyway() {
        reporter.report(reporter.signInByCode().access());
        askFor(List.of());
        clock.set(Duration.ofMinutes(6));
        Tokens later = reporter.signInByCode();
        askFor(List.of("UPDATE_PASSWORD"));

        assertThat(reporter.report(later.access()).status()).isEqualTo(204);

        assertThat(later.areDead()).isTrue();
        assertThat(behind.ledger()).containsExactly("REPORTED", "REPORTED");
    }

    private void assertReportedOnce() {
        assertThat(behind.ledger()).containsExactly("REPORTED");
        assertThat(member.representation().getRequiredActions()).containsExactly("UPDATE_PASSWORD");
    }

    /** What an administrator asks of the member at the next sign-in. */
    private void askFor(List<String> actions) {
        UserRepresentation form = member.representation();
        form.setRequiredActions(actions);
        member.account().update(form);
    }
}
