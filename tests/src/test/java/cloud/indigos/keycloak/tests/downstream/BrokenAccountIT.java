package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** One account at which Nextcloud fails again and again, while it answers for everybody else. */
@KeycloakIntegrationTest
class BrokenAccountIT {

    /** As long as Nextcloud is taken for down after a failure, and a little. */
    private static final Duration PAUSE = Duration.ofSeconds(6);

    /** As long as it is left alone after the fourth failure, and a little. */
    private static final Duration TURN = Duration.ofSeconds(50);

    /** How often a failure may be the sign of an outage. */
    private static final int BENEFIT_OF_DOUBT = 3;

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    private CloudMember cloud;
    private Instant decided;

    @BeforeEach
    void oneAccountFailsForTheFourthTime() {
        cloud = CloudMember.in(realm);
        cloud.nextcloud.failAt(cloud.uid(), Fault.BROKEN);
        decided = now();
        cloud.suspend();
        while (!isInDoubtNoMore()) {
            Eventually.holds(() -> assertThat(isInDoubtNoMore() || isTakenForDown() || waitsForItsTurn())
                    .isTrue());
            int before = cloud.requests().size();
            passes(TURN);
            awaitFailures(cloud.member, Math.min(before, BENEFIT_OF_DOUBT) + 1);
        }
        cloud.effects.awaitState("answers");
    }

    @AfterEach
    void everythingWorksAgain() {
        cloud.close();
    }

    @Test
    void nobodyElseWaitsForIt() {
        passes(TURN);
        awaitFailures(cloud.member, BENEFIT_OF_DOUBT + 2);

        Member other = cloud.another();
        cloud.suspend(other);

        new Revocation("Nextcloud", "app password").shuts(() -> cloud.isLocked(other));
        assertThat(cloud.effects.problems()).isEmpty();
        assertThat(cloud.effects.findings()).doesNotContain("indigosFindingServiceDown");
    }

    @Test
    void itWaitsEverLonger() {
        awaitNextTurnIn(Duration.ofSeconds(40));

        passes(TURN);

        awaitFailures(cloud.member, BENEFIT_OF_DOUBT + 2);
        awaitNextTurnIn(Duration.ofSeconds(80));
    }

    @Test
    void anotherThatFailsDoesNotHaveItTriedEarlier() {
        awaitNextTurnIn(Duration.ofSeconds(40));
        String due = waiting().get("due").asText();
        Member another = cloud.another();
        cloud.nextcloud.failAt(Uid.of(another), Fault.BROKEN);
        cloud.suspend(another);
        cloud.effects.awaitState("down");

        passes(PAUSE);

        Eventually.holds(
                () -> assertThat(cloud.nextcloud.requestsAbout(Uid.of(another))).hasSize(2));
        assertThat(waiting().get("due").asText()).isEqualTo(due);
    }

    @Test
    void anAdministratorSeesWhichSinceWhenAndWhy() {
        JsonNode seen = waiting();

        assertThat(seen.get("username").asText()).isEqualTo(cloud.member.username());
        assertThat(seen.get("attempts").asInt()).isEqualTo(BENEFIT_OF_DOUBT + 1);
        assertThat(seen.get("problem").asText()).isEqualTo("http-500");
        assertThat(Instant.parse(seen.get("since").asText())).isBetween(decided, decided.plus(PAUSE));
        assertThat(cloud.effects.findings()).contains("indigosFindingEffectsTriedAgain");
    }

    @Test
    void mendedItIsTriedAtAnAdministratorsWord() {
        cloud.nextcloud.fail(Fault.NONE);

        cloud.effects.retry();

        cloud.awaitLocked();
        cloud.effects.awaitNothingWaits();
        assertThat(cloud.effects.findings()).doesNotContain("indigosFindingEffectsTriedAgain");
    }

    private boolean isInDoubtNoMore() {
        return cloud.requests().size() > BENEFIT_OF_DOUBT;
    }

    private boolean isTakenForDown() {
        return !cloud.effects.problems().isEmpty();
    }

    /** A probe that was under way when it failed may say that all is well: then nobody but the effect itself waits. */
    private boolean waitsForItsTurn() {
        JsonNode waiting = waiting();
        return waiting.get("attempts").asInt() == cloud.requests().size()
                && Instant.parse(waiting.get("due").asText()).isBefore(now().plus(TURN));
    }

    /** Somebody else's decision has the outbox looked at, as the timer does every five seconds. */
    private void passes(Duration time) {
        clock.set(clock.get() + Math.toIntExact(time.toSeconds()));
        cloud.suspend(cloud.another());
    }

    private Instant now() {
        return Instant.now().plusSeconds(clock.get());
    }

    private void awaitFailures(Member whose, int count) {
        Eventually.holds(
                () -> assertThat(cloud.nextcloud.requestsAbout(Uid.of(whose))).hasSizeGreaterThanOrEqualTo(count));
    }

    private void awaitNextTurnIn(Duration atLeast) {
        Eventually.holds(() -> assertThat(Duration.between(
                        now(), Instant.parse(waiting().get("due").asText())))
                .isBetween(atLeast.minus(PAUSE), atLeast.multipliedBy(5).dividedBy(4)));
    }

    private JsonNode waiting() {
        return cloud.effects.waiting().stream()
                .filter(effect -> effect.get("member").asText().equals(cloud.member.id()))
                .findFirst()
                .orElseThrow(AssertionError::new);
    }
}
