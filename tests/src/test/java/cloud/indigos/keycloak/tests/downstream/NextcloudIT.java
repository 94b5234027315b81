package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Traces;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.suspension.Listener;
import cloud.indigos.keycloak.tests.suspension.Standings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

/** What becomes of a member's account in Nextcloud, and with it of their app passwords. */
@KeycloakIntegrationTest
class NextcloudIT {

    private static final String TITLE = "Nextcloud";

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private CloudMember cloud;

    @BeforeEach
    void aMemberWhoHasBeenThere() {
        cloud = CloudMember.in(realm);
    }

    @AfterEach
    void nobodyIsLeft() {
        cloud.close();
    }

    @Measured
    void theAccountOfASuspendedMemberIsLockedWithinASecondAndUnlockedWhenItEnds() {
        cloud.suspend();
        new Revocation(TITLE, "app password").shuts(cloud::isLocked);
        new Revocation(TITLE, "new sign-in")
                .shuts(() -> new Browser(realm)
                        .signIn(DownstreamRealm.CLOUD, cloud.member.username(), Member.PASSWORD)
                        .html()
                        .contains("Votre compte est suspendu"));

        cloud.standings.lift(cloud.member);

        cloud.awaitUnlocked();
    }

    @Test
    void refusedFilesLockTheAccountAndRefusedMailDoesNot() {
        cloud.standings.decide(cloud.member, restricted("mail"));
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.requests()).isEmpty();

        cloud.standings.decide(cloud.member, restricted("files"));
        cloud.awaitLocked();

        cloud.standings.decide(cloud.member, restricted("mail"));
        cloud.awaitUnlocked();
    }

    @Test
    void switchingTheAccountOffInTheConsoleLocksItToo() {
        cloud.member.enable(cloud.standings.caller().token(), false);
        cloud.awaitLocked();

        cloud.member.enable(cloud.standings.caller().token(), true);
        cloud.awaitUnlocked();
    }

    @Test
    void whomAnAdministratorOfNextcloudLockedStaysLocked() {
        cloud.nextcloud.set(cloud.uid(), false);
        cloud.suspend();
        cloud.effects.awaitNothingWaits();

        cloud.standings.lift(cloud.member);

        cloud.effects.awaitNothingWaits();
        assertThat(cloud.isLocked()).isTrue();
        assertThat(cloud.requests()).extracting(Request::method).containsOnly("GET");
    }

    @Test
    void whoWasNeverThereGetsNoAccount() {
        Member stranger = Member.in(realm);

        cloud.standings.decide(stranger, Standings.SUSPENDED);

        Eventually.holds(() ->
                assertThat(cloud.nextcloud.requestsAbout(Uid.of(stranger))).isNotEmpty());
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.nextcloud.has(Uid.of(stranger))).isFalse();
        stranger.account().remove();
    }

    @Measured
    void theAccountIsLockedBeforeTheServiceHearsOfTheLogout() {
        try (Listener logout = Listener.prompt()) {
            new Clients(realm).tellOfLogoutsAt(DownstreamRealm.CLOUD, logout.url());
            cloud.member.signIn(DownstreamRealm.CLOUD);

            cloud.suspend();

            new Revocation(TITLE, "open session").shuts(() -> logout.nextToken(Duration.ZERO) != null);
            assertThat(cloud.isLocked()).isTrue();
        }
    }

    @Test
    void whatSomebodyUnlockedByHandIsLockedAgainByTheNextRound() {
        cloud.suspend();
        cloud.awaitLocked();
        cloud.effects.awaitNothingWaits();
        cloud.nextcloud.set(cloud.uid(), true);

        reconcile();

        cloud.awaitLocked();
    }

    @Test
    void anAccountThatComesLaterIsLockedByTheNextRound() {
        Member stranger = Member.in(realm);
        cloud.standings.decide(stranger, restricted("files"));
        cloud.effects.awaitNothingWaits();
        cloud.nextcloud.create(Uid.of(stranger));

        reconcile();

        Eventually.holds(
                () -> assertThat(cloud.nextcloud.isEnabled(Uid.of(stranger))).isFalse());
        stranger.account().remove();
    }

    @Test
    void whoIsSuspendedAnewWhileALiftIsBeingConfirmedIsUnlockedByTheNextLift() {
        cloud.suspend();
        cloud.awaitLocked();
        cloud.effects.awaitNothingWaits();
        cloud.nextcloud.changeAndHang();
        cloud.standings.lift(cloud.member);
        cloud.awaitUnlocked();
        cloud.suspend();
        cloud.awaitLocked();
        cloud.nextcloud.answerAgain();
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.isLocked()).isTrue();

        cloud.standings.lift(cloud.member);

        cloud.awaitUnlocked();
    }

    @Test
    void anAccountThatIsNotOursToUnlockForAWhileIsUnlockedByTheNextRound() {
        cloud.suspend();
        cloud.awaitLocked();
        cloud.effects.awaitNothingWaits();
        cloud.nextcloud.failAt(cloud.uid(), Fault.OUTSIDE_OUR_RIGHTS);
        cloud.standings.lift(cloud.member);
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.isLocked()).isTrue();
        cloud.nextcloud.fail(Fault.NONE);

        reconcile();

        cloud.awaitUnlocked();
    }

    @Test
    void anAccountThatWeMayNotLockIsTriedOnceByEachRound() {
        suspendWhomWeMayNotLock();

        reconcile();
        awaitGivenUpAgain(2);
        reconcile();

        awaitGivenUpAgain(3);
        assertThat(failed()).hasSize(1);
    }

    @Test
    void anAccountThatWeCouldNotLockIsNotUnlockedByALift() {
        suspendWhomWeMayNotLock();
        assertThat(Traces.of(server, cloud.member.id())).doesNotContain("INDIGOS_HOLD.MEMBER_ID");
        cloud.nextcloud.fail(Fault.NONE);
        cloud.nextcloud.set(cloud.uid(), false);

        cloud.standings.lift(cloud.member);

        cloud.effects.awaitNothingWaits();
        assertThat(cloud.isLocked()).isTrue();
    }

    @Test
    void aRoundLeavesTheOthersAlone() {
        cloud.nextcloud.set(cloud.uid(), false);

        reconcile();

        cloud.effects.awaitNothingWaits();
        assertThat(cloud.isLocked()).isTrue();
    }

    @Test
    void whoIsErasedRightAfterTheDecisionIsStillLocked() {
        cloud.nextcloud.stop();
        Member erased = Member.in(realm);
        String account = Uid.of(erased);
        cloud.nextcloud.create(account);
        cloud.standings.decide(erased, Standings.SUSPENDED);
        erased.account().remove();
        assertThat(Traces.of(server, erased.id())).containsExactly("INDIGOS_EFFECT.MEMBER_ID");
        assertThat(Traces.of(server, erased.username())).isEmpty();
        assertThat(Traces.of(server, erased.email())).isEmpty();

        cloud.nextcloud.start();

        Eventually.holds(() -> assertThat(cloud.nextcloud.isEnabled(account)).isFalse());
        cloud.effects.awaitNothingWaits();
        assertThat(Traces.of(server, erased.id())).isEmpty();
    }

    @Test
    void whoIsErasedWhileLockedLeavesNothing() {
        Member erased = Member.in(realm);
        cloud.nextcloud.create(Uid.of(erased));
        cloud.suspend(erased);
        cloud.effects.awaitNothingWaits();
        assertThat(Traces.of(server, erased.id())).contains("INDIGOS_HOLD.MEMBER_ID");

        erased.account().remove();

        cloud.effects.awaitNothingWaits();
        Eventually.holds(() -> assertThat(Traces.of(server, erased.id())).isEmpty());
        assertThat(cloud.isLocked(erased)).isTrue();
    }

    private void suspendWhomWeMayNotLock() {
        cloud.nextcloud.failAt(cloud.uid(), Fault.ONLY_SHOWN);
        cloud.suspend();
        assertThat(cloud.standings
                        .awaitFailed(cloud.member, "nextcloud")
                        .get("problem")
                        .asText())
                .isEqualTo("ocs-998");
    }

    private void awaitGivenUpAgain(int times) {
        Eventually.holds(() -> assertThat(cloud.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .hasSize(times));
        cloud.effects.awaitNothingWaits();
    }

    private List<JsonNode> failed() {
        return cloud.standings.effects(cloud.member, "failed", "nextcloud");
    }

    /** As the timer does every quarter of an hour. */
    private void reconcile() {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("indigos-nextcloud-reconcile")
                .getRunnable()
                .run());
    }

    private static Map<String, Object> restricted(String service) {
        return Map.of(
                "standing", "restricted",
                "services", List.of(service),
                "reason", "Envoi de publicité",
                "article", "5",
                "urgent", "manifest_abuse");
    }
}
