package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Metrics;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import cloud.indigos.keycloak.tests.support.server.IndigosServerConfig;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectKeycloakUrls;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.server.KeycloakUrls;
import org.keycloak.timer.TimerProvider;

/** A Nextcloud that is down is caught up when it comes back; one that refuses us is left alone until somebody resumes it. */
@KeycloakIntegrationTest
class NextcloudFaultsIT {

    /** "At most 10 s after it comes back", and a little for a busy machine. */
    private static final Duration BACK = Duration.ofSeconds(10);

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectKeycloakUrls
    KeycloakUrls urls;

    @InjectRunOnServer
    RunOnServerClient server;

    private CloudMember cloud;

    @BeforeEach
    void aMemberWhoHasBeenThere() {
        cloud = CloudMember.in(realm);
    }

    @AfterEach
    void everythingWorksAgain() {
        cloud.close();
    }

    @Measured
    void downForTheWholeDecisionItIsCaughtUpWhenItIsBack() {
        cloud.nextcloud.stop();
        cloud.suspend();
        cloud.effects.awaitState("down");
        assertThat(cloud.effects.problems()).contains("no-answer");
        assertThat(cloud.effects.findings()).contains("indigosFindingServiceDown");

        cloud.nextcloud.start();
        new Revocation("Nextcloud", "app password, once it is back").shuts(cloud::isLocked);
        assertThat(cloud.effects.findings()).doesNotContain("indigosFindingServiceDown");
    }

    @Test
    void liftedWhileItWasDownTheMemberIsNeverLocked() {
        cloud.nextcloud.stop();
        cloud.suspend();
        cloud.effects.awaitState("down");
        cloud.standings.lift(cloud.member);

        cloud.nextcloud.start();

        cloud.effects.awaitState("answers");
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.nextcloud.isEnabled(cloud.uid())).isTrue();
        assertThat(cloud.requests()).noneMatch(request -> request.path().endsWith("/disable"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BROKEN", "BROKEN_PROXY", "MAINTENANCE", "THROTTLED", "PAGE"})
    void whateverItAnswersMeanwhileItIsCaughtUp(Fault fault) {
        cloud.nextcloud.fail(fault);
        cloud.suspend();
        cloud.effects.awaitState("down");

        cloud.nextcloud.fail(Fault.NONE);
        Instant back = Instant.now();

        cloud.awaitLocked();
        assertThat(Instant.now()).isBefore(back.plus(BACK));
    }

    @Test
    void whenItHangsNoAdministratorWaits() {
        cloud.nextcloud.hang();
        Instant asked = Instant.now();
        cloud.suspend();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(IndigosServerConfig.PATIENCE_WITH_SERVICES);
        cloud.effects.awaitState("down");

        cloud.nextcloud.answerAgain();

        cloud.awaitLocked();
    }

    @Test
    void aWrongPasswordStopsItBeforeItLocksUsOut() {
        NextcloudStandIn.PASSWORD.give("wrong");
        List<Member> many = List.of(Member.in(realm), Member.in(realm), Member.in(realm), Member.in(realm));
        many.forEach(each -> cloud.standings.decide(each, Standings.SUSPENDED));
        cloud.suspend();
        cloud.effects.awaitState("stopped");

        assertThat(refusedRequests()).hasSizeLessThan(10);
        assertThat(cloud.effects.problems()).containsExactly("credentials");
        assertThat(cloud.effects.findings()).contains("indigosFindingServiceStopped");
        Eventually.holds(() -> {
            lookAtTheOutbox();
            assertThat(new Metrics(urls).text()).contains("indigos_service_state{kind=\"nextcloud\"} 2.0");
        });
        many.forEach(each -> each.account().remove());
    }

    @Test
    void aServiceThatIsStoppedIsResumedByAnAdministrator() {
        NextcloudStandIn.PASSWORD.give("wrong");
        cloud.suspend();
        cloud.effects.awaitState("stopped");
        int refused = refusedRequests().size();

        assertThat(cloud.effects.resume().status()).isEqualTo(204);
        Eventually.holds(() -> assertThat(refusedRequests()).hasSize(refused + 1));
        cloud.effects.awaitState("stopped");
        assertThat(cloud.nextcloud.isEnabled(cloud.uid())).isTrue();

        NextcloudStandIn.PASSWORD.giveTheRightOne();
        assertThat(cloud.effects.resume().status()).isEqualTo(204);
        cloud.awaitLocked();
        cloud.effects.awaitState("answers");
    }

    @ParameterizedTest
    @CsvSource({"NO_ADMINISTRATOR, rights", "UNTRUSTED_HOST, untrusted-host"})
    void whatOnlyAPersonCanMendStopsIt(Fault fault, String problem) {
        cloud.nextcloud.fail(fault);
        cloud.suspend();

        cloud.effects.awaitState("stopped");
        assertThat(cloud.effects.problems()).containsExactly(problem);
    }

    private List<Request> refusedRequests() {
        return cloud.nextcloud.requests().stream()
                .filter(request -> request.status() == 401)
                .toList();
    }

    /** As the timer does every ten seconds. */
    private void lookAtTheOutbox() {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("EffectGauges")
                .getRunnable()
                .run());
    }
}
