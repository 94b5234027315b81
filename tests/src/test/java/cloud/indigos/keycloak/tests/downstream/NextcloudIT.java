package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import cloud.indigos.keycloak.tests.suspension.Listener;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

/** What becomes of a member's account in Nextcloud, and with it of their app passwords. */
@KeycloakIntegrationTest
class NextcloudIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private NextcloudStandIn nextcloud;
    private Member member;
    private String uid;
    private Standings standings;

    @BeforeEach
    void aMemberWhoHasBeenThere() {
        nextcloud = NextcloudStandIn.started();
        member = Member.in(realm);
        uid = Uid.of(member);
        nextcloud.create(uid);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void nobodyIsLeft() {
        member.account().remove();
        nextcloud.close();
    }

    @Test
    void theAccountOfASuspendedMemberIsLockedWithinASecondAndUnlockedWhenItEnds() {
        Instant decided = Instant.now();
        suspend();
        awaitLocked();
        assertThat(disabling().at()).isBefore(decided.plusSeconds(2));

        standings.lift(member);

        awaitUnlocked();
    }

    @Test
    void refusedFilesLockTheAccountAndRefusedMailDoesNot() {
        standings.decide(member, restricted("mail"));
        awaitNothingWaits();
        assertThat(nextcloud.requestsAbout(uid)).isEmpty();

        standings.decide(member, restricted("files"));
        awaitLocked();

        standings.decide(member, restricted("mail"));
        awaitUnlocked();
    }

    @Test
    void switchingTheAccountOffInTheConsoleLocksItToo() {
        member.enable(standings.caller().token(), false);
        awaitLocked();

        member.enable(standings.caller().token(), true);
        awaitUnlocked();
    }

    @Test
    void whomAnAdministratorOfNextcloudLockedStaysLocked() {
        nextcloud.set(uid, false);
        suspend();
        awaitNothingWaits();

        standings.lift(member);

        awaitNothingWaits();
        assertThat(nextcloud.isEnabled(uid)).isFalse();
        assertThat(nextcloud.requestsAbout(uid)).extracting(Request::method).containsOnly("GET");
    }

    @Test
    void whoWasNeverThereGetsNoAccount() {
        Member stranger = Member.in(realm);

        standings.decide(stranger, Standings.SUSPENDED);

        Eventually.holds(
                () -> assertThat(nextcloud.requestsAbout(Uid.of(stranger))).isNotEmpty());
        awaitNothingWaits();
        assertThat(nextcloud.has(Uid.of(stranger))).isFalse();
        stranger.account().remove();
    }

    @Test
    void theAccountIsLockedBeforeTheServiceHearsOfTheLogout() {
        try (Listener logout = Listener.prompt()) {
            ClientRepresentation client = realm.admin()
                    .clients()
                    .findByClientId(DownstreamRealm.CLOUD)
                    .get(0);
            client.getAttributes().put("backchannel.logout.url", logout.url());
            realm.admin().clients().get(client.getId()).update(client);
            member.signIn(DownstreamRealm.CLOUD);

            suspend();

            assertThat(logout.nextToken(PATIENCE)).isNotNull();
            assertThat(nextcloud.isEnabled(uid)).isFalse();
        }
    }

    @Test
    void whatSomebodyUnlockedByHandIsLockedAgainByTheNextRound() {
        suspend();
        awaitLocked();
        awaitNothingWaits();
        nextcloud.set(uid, true);

        reconcile();

        awaitLocked();
    }

    @Test
    void anAccountThatComesLaterIsLockedByTheNextRound() {
        Member stranger = Member.in(realm);
        standings.decide(stranger, restricted("files"));
        awaitNothingWaits();
        nextcloud.create(Uid.of(stranger));

        reconcile();

        Eventually.holds(() -> assertThat(nextcloud.isEnabled(Uid.of(stranger))).isFalse());
        stranger.account().remove();
    }

    @Test
    void aRoundLeavesTheOthersAlone() {
        nextcloud.set(uid, false);

        reconcile();

        awaitNothingWaits();
        assertThat(nextcloud.isEnabled(uid)).isFalse();
    }

    @Test
    void whoIsErasedRightAfterTheDecisionIsStillLocked() {
        nextcloud.stop();
        Member erased = Member.in(realm);
        String account = Uid.of(erased);
        nextcloud.create(account);
        standings.decide(erased, Standings.SUSPENDED);
        erased.account().remove();

        nextcloud.start();

        Eventually.holds(() -> assertThat(nextcloud.isEnabled(account)).isFalse());
    }

    private void suspend() {
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
    }

    private Request disabling() {
        return nextcloud.requestsAbout(uid).stream()
                .filter(request -> request.path().endsWith("/disable"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitLocked() {
        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isFalse());
    }

    private void awaitUnlocked() {
        Eventually.holds(() -> assertThat(nextcloud.isEnabled(uid)).isTrue());
    }

    private void awaitNothingWaits() {
        Eventually.holds(() -> assertThat(standings.effects("?state=pending").json())
                .noneMatch(effect -> effect.get("kind").asText().equals("nextcloud")));
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
