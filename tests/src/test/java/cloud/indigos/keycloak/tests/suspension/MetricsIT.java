package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Metrics;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectKeycloakUrls;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.server.KeycloakUrls;
import org.keycloak.timer.TimerProvider;

/** What whoever runs the server sees at Keycloak's own metrics endpoint. */
@KeycloakIntegrationTest
class MetricsIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectKeycloakUrls
    KeycloakUrls urls;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Standings standings;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theMemberIsGone() {
        member.account().remove();
    }

    @Test
    void decisionsAreCountedByRealmKindAndStanding() {
        String line = "indigos_decisions_total{kind=\"decided\",realm=\"indigos\",standing=\"suspended\"}";
        double before = value(line);

        standings.decide(member, Standings.SUSPENDED);
        standings.decide(member, Standings.SUSPENDED);

        assertThat(value(line)).isEqualTo(before + 1);
    }

    @Test
    void whatTheMemberAnswersAndHasReadIsCountedToo() {
        String answered = "indigos_decisions_total{kind=\"answered\",realm=\"indigos\",standing=\"warned\"}";
        String acknowledged = answered.replace("answered", "acknowledged");
        double answeredBefore = value(answered);
        double acknowledgedBefore = value(acknowledged);
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier"));

        new Browser(realm)
                .signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD)
                .submit("answer", "Entendu", "send-answer", "true")
                .press("acknowledge");

        assertThat(value(answered)).isEqualTo(answeredBefore + 1);
        assertThat(value(acknowledged)).isEqualTo(acknowledgedBefore + 1);
    }

    @Test
    void aDecisionThatIsRefusedIsNotCounted() {
        String line = "indigos_decisions_total{kind=\"decided\",realm=\"indigos\",standing=\"suspended\"}";
        double before = value(line);

        standings.post("/standings/members/" + Person.RACHEL.idIn(realm) + "/decisions", Standings.SUSPENDED);

        assertThat(value(line)).isEqualTo(before);
    }

    @Test
    void whatWaitsAndForHowLongIsShown() {
        try (Listener service = Listener.hanging()) {
            suspendWhileSignedIn(service);
            assertThat(service.nextToken(Duration.ofSeconds(20))).isNotNull();
            lookAtTheOutbox();

            assertThat(value("indigos_effects_pending{kind=\"backchannel-logout\"}"))
                    .isPositive();
            assertThat(value("indigos_effects_oldest_pending_age_seconds{kind=\"backchannel-logout\"}"))
                    .isPositive();
        }
    }

    @Test
    void whatHasFailedIsShownAndCounted() {
        String attempts = "indigos_effect_attempts_total{kind=\"backchannel-logout\",outcome=\"failed\"}";
        String failed = "indigos_effects_failed{kind=\"backchannel-logout\"}";
        lookAtTheOutbox();
        double attemptsBefore = value(attempts);
        double failedBefore = value(failed);
        try (Listener service = Listener.prompt()) {
            service.answer(400);
            suspendWhileSignedIn(service);

            Eventually.holds(() -> assertThat(value(attempts)).isEqualTo(attemptsBefore + 1));
            lookAtTheOutbox();
            assertThat(value(failed)).isEqualTo(failedBefore + 1);
        }
    }

    private void suspendWhileSignedIn(Listener service) {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, service.url());
        member.signIn(SuspensionRealm.SERVICE);
        standings.decide(member, Standings.SUSPENDED);
    }

    @Test
    void noLabelNamesAMember() {
        standings.decide(member, Standings.SUSPENDED);

        assertThat(new Metrics(urls).text().lines().filter(line -> line.startsWith("indigos_")))
                .isNotEmpty()
                .noneMatch(line ->
                        line.contains(member.username()) || line.contains(member.id()) || line.contains("valentine"));
    }

    /** As the timer does every ten seconds. */
    private void lookAtTheOutbox() {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("EffectGauges")
                .getRunnable()
                .run());
    }

    private double value(String line) {
        return new Metrics(urls).value(line);
    }
}
