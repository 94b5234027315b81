package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import cloud.indigos.keycloak.tests.suspension.Standings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
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
    private static final Duration BACK = Duration.ofSeconds(13);

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectKeycloakUrls
    KeycloakUrls urls;

    @InjectRunOnServer
    RunOnServerClient server;

    private NextcloudStandIn nextcloud;
    private Member member;
    private String uid;
    private Standings standings;
    private Caller administrator;
    private ServiceEffects effects;

    @BeforeEach
    void aMemberWhoHasBeenThere() {
        nextcloud = NextcloudStandIn.started();
        member = Member.in(realm);
        uid = Uid.of(member);
        nextcloud.create(uid);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        administrator = Caller.of(realm, Person.RACHEL);
        effects = new ServiceEffects(administrator, "nextcloud");
    }

    @AfterEach
    void everythingWorksAgain() {
        nextcloud.answerAgain();
        nextcloud.fail(Fault.NONE);
        NextcloudStandIn.PASSWORD.giveTheRightOne();
        effects.resume();
        effects.awaitState("answers");
        member.account().remove();
        nextcloud.close();
    }

    @Test
    void downForTheWholeDecisionItIsCaughtUpWhenItIsBack() {
        nextcloud.stop();
        suspendAtOnce();
        effects.awaitState("down");
        assertThat(effects.problems()).contains("no-answer");
        assertThat(effects.findings()).contains("indigosFindingServiceDown");

        nextcloud.start();
        Instant back = Instant.now();

        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isFalse());
        assertThat(Instant.now()).isBefore(back.plus(BACK));
        assertThat(effects.findings()).doesNotContain("indigosFindingServiceDown");
    }

    @Test
    void liftedWhileItWasDownTheMemberIsNeverLocked() {
        nextcloud.stop();
        suspendAtOnce();
        effects.awaitState("down");
        standings.lift(member);

        nextcloud.start();

        effects.awaitState("answers");
        effects.awaitNothingWaits();
        assertThat(nextcloud.isEnabled(uid)).isTrue();
        assertThat(nextcloud.requestsAbout(uid))
                .noneMatch(request -> request.path().endsWith("/disable"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BROKEN", "BROKEN_PROXY", "MAINTENANCE", "THROTTLED", "PAGE"})
    void whateverItAnswersMeanwhileItIsCaughtUp(Fault fault) {
        nextcloud.fail(fault);
        suspendAtOnce();
        effects.awaitState("down");

        nextcloud.fail(Fault.NONE);
        Instant back = Instant.now();

        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isFalse());
        assertThat(Instant.now()).isBefore(back.plus(BACK));
    }

    @Test
    void whenItHangsNoAdministratorWaits() {
        nextcloud.hang();
        suspendAtOnce();
        effects.awaitState("down");

        nextcloud.answerAgain();

        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isFalse());
    }

    @Test
    void aWrongPasswordStopsItBeforeItLocksUsOut() {
        NextcloudStandIn.PASSWORD.give("wrong");
        List<Member> many = List.of(Member.in(realm), Member.in(realm), Member.in(realm), Member.in(realm));
        many.forEach(each -> standings.decide(each, Standings.SUSPENDED));
        suspendAtOnce();
        effects.awaitState("stopped");

        assertThat(refusedRequests()).hasSizeLessThan(10);
        assertThat(effects.problems()).containsExactly("credentials");
        assertThat(effects.findings()).contains("indigosFindingServiceStopped");
        Eventually.holds(() -> {
            lookAtTheOutbox();
            assertThat(metrics()).contains("indigos_service_state{kind=\"nextcloud\"} 2.0");
        });
        many.forEach(each -> each.account().remove());
    }

    @Test
    void aServiceThatIsStoppedIsResumedByAnAdministrator() {
        NextcloudStandIn.PASSWORD.give("wrong");
        suspendAtOnce();
        effects.awaitState("stopped");
        int refused = refusedRequests().size();

        assertThat(effects.resume().status()).isEqualTo(204);
        Eventually.holds(() -> assertThat(refusedRequests()).hasSize(refused + 1));
        effects.awaitState("stopped");
        assertThat(nextcloud.isEnabled(uid)).isTrue();

        NextcloudStandIn.PASSWORD.giveTheRightOne();
        assertThat(effects.resume().status()).isEqualTo(204);
        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isFalse());
        effects.awaitState("answers");
    }

    @ParameterizedTest
    @CsvSource({"NO_ADMINISTRATOR, rights", "UNTRUSTED_HOST, untrusted-host"})
    void whatOnlyAPersonCanMendStopsIt(Fault fault, String problem) {
        nextcloud.fail(fault);
        suspendAtOnce();

        effects.awaitState("stopped");
        assertThat(effects.problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, answers,, fr,",
        "NO_ADMINISTRATOR, stopped, rights, fr, Notre compte n'a pas le droit d'administrer les comptes du service.",
        "NO_ADMINISTRATOR, stopped, rights, en, Our account may not administer the accounts of the service.",
        "MAINTENANCE, down, maintenance, en, 'The service is in maintenance, or does not answer behind its proxy.'",
        "BROKEN, down, http-500, en, The service answered: http-500.",
    })
    void aCheckSaysWhetherItWouldWork(Fault fault, String state, String problem, String language, String message) {
        nextcloud.fail(fault);

        JsonNode line = administrator
                .reading(language)
                .admin("POST", "/standings/effects/services/check")
                .json()
                .get(0);

        assertThat(line.get("id").asText()).isEqualTo("nextcloud");
        assertThat(line.get("state").asText()).isEqualTo(state);
        assertThat(line.path("problem").asText(null)).isEqualTo(problem);
        assertThat(line.path("message").asText(null)).isEqualTo(message);
        assertThat(nextcloud.requests()).extracting(Request::method).containsOnly("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "VALENTINE, GET, ''",
        "VALENTINE, POST, /check",
        "VALENTINE, POST, /nextcloud/resume",
        "AMINA, GET, ''",
        "AMINA, POST, /check",
        "OSCAR, POST, /check",
        "OSCAR, POST, /nextcloud/resume",
    })
    void whoDoesNotManageTheRealmIsRefused(Person person, String method, String path) {
        assertThat(Caller.of(realm, person)
                        .admin(method, "/standings/effects/services" + path)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aServiceThatIsNotThereIsNotResumed() {
        assertThat(administrator
                        .admin("POST", "/standings/effects/services/nothing/resume")
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .admin("POST", "/standings/effects/services/mail/resume")
                        .status())
                .isEqualTo(404);
    }

    private void suspendAtOnce() {
        Instant asked = Instant.now();
        Answer answer = standings.decide(member, Standings.SUSPENDED);
        assertThat(answer.status()).isEqualTo(201);
        // Shorter than the service is waited for.
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private List<Request> refusedRequests() {
        return nextcloud.requests().stream()
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

    private String metrics() {
        return Http.send("GET", urls.getMetric(), UnaryOperator.identity()).body();
    }
}
