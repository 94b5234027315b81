package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** What one of Keycloak's own workflows does to a member raises no event, and is noticed all the same. */
@KeycloakIntegrationTest
class WorkflowIT {

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private Standings standings;
    private String rachel;

    @BeforeEach
    void aMemberAndTheRealmsAdministrator() {
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        rachel = Caller.of(realm, Person.RACHEL).token();
    }

    @Test
    void whoIsSuspendedByAWorkflowLosesTheSessionsAndIsTold() {
        Tokens online = member.signIn(SuspensionRealm.SERVICE);
        Tokens offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");

        run("set-user-attribute", Map.of("indigos_standing", "suspended", "indigos_reason", "Sans nouvelles"));

        Eventually.holds(() -> {
            assertThat(standings.kinds(member)).containsExactly("observed");
            assertThat(online.areDead()).isTrue();
            assertThat(offline.areDead()).isTrue();
            assertThat(subjects()).containsExactly("Votre compte est suspendu");
        });
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(standings.history(member).at("/entries/0/after/reason").asText())
                .isEqualTo("Sans nouvelles");
    }

    @Test
    void whoIsSwitchedOffByAWorkflowLosesTheSessionsForGood() {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        run("disable-user", Map.of());
        Eventually.holds(() -> assertThat(standings.kinds(member)).containsExactly("observed"));
        assertThat(member.enable(standings.caller().token(), true).status()).isEqualTo(204);

        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        assertThat(tokens.areDead()).isTrue();
    }

    @Test
    void aWorkflowThatTakesTheStandingAwayLiftsNothing() {
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);

        run("remove-user-attribute", Map.of("attribute", "indigos_standing"));

        Eventually.holds(() -> assertThat(standings.kinds(member)).containsExactly("restored", "decided"));
        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended"));
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    private void run(String step, Map<String, String> settings) {
        String workflows = realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/workflows";
        Map<String, ?> workflow = Map.of(
                "name",
                step + " " + member.username(),
                "enabled",
                true,
                "steps",
                List.of(settings.isEmpty() ? Map.of("uses", step) : Map.of("uses", step, "with", settings)));
        Answer created = Http.sendJson("POST", workflows, rachel, workflow);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");

        Answer started =
                Http.sendJson("POST", workflows + "/" + id + "/activate/USERS/" + member.id(), rachel, Map.of());
        assertThat(started.status()).as(started.body()).isEqualTo(204);
    }

    private List<String> subjects() {
        return Mails.to(mails, member.email()).stream().map(Mail::subject).toList();
    }
}
