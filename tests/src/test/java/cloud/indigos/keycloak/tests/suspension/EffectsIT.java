package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** When something hangs or fails after a decision, an administrator sees what, since when and why, and tries again. */
@KeycloakIntegrationTest
class EffectsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

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
    void aFailedEffectIsSeenAndTriedAgain() {
        try (Listener service = Listener.prompt()) {
            service.answer(400);
            suspendWhileSignedIn(service);
            assertThat(service.nextToken(PATIENCE)).isNotNull();
            JsonNode failed = awaitEffect("failed");

            assertThat(failed.get("kind").asText()).isEqualTo("backchannel-logout");
            assertThat(failed.get("problem").asText()).isEqualTo("http-400");
            assertThat(failed.get("attempts").asInt()).isEqualTo(1);
            assertThat(Instant.parse(failed.get("since").asText())).isBefore(Instant.now());
            assertThat(failed.get("username").asText()).isEqualTo(member.username());
            assertThat(failed.toString()).doesNotContain("payload", service.url());

            JsonNode entry = standings.history(member).at("/entries/0");
            assertThat(entry.get("id")).isEqualTo(failed.get("decision"));
            assertThat(entry.get("effects"))
                    .filteredOn(effect -> effect.get("id").equals(failed.get("id")))
                    .singleElement()
                    .satisfies(effect -> {
                        assertThat(effect.get("state").asText()).isEqualTo("failed");
                        assertThat(effect.get("problem").asText()).isEqualTo("http-400");
                    });

            service.answer(200);
            String retry = "/standings/effects/" + failed.get("id").asText() + "/retry";
            assertThat(standings.post(retry, Map.of()).status()).isEqualTo(204);
            assertThat(service.nextToken(PATIENCE)).isNotNull();
            Eventually.holds(() -> assertThat(
                            standings.history(member).at("/entries/0/effects").toString())
                    .doesNotContain(failed.get("id").asText()));
        }
    }

    @Test
    void allFailedOnesAreTriedAgainAtOnce() {
        try (Listener service = Listener.prompt()) {
            service.answer(400);
            suspendWhileSignedIn(service);
            service.nextToken(PATIENCE);
            awaitEffect("failed");

            assertThat(standings
                            .post("/standings/effects/retry", Map.of())
                            .json()
                            .get("retried")
                            .asInt())
                    .isPositive();
            assertThat(service.nextToken(PATIENCE)).isNotNull();
        }
    }

    @Test
    void whatIsTriedAgainSaysNothingThatHoldsNoLonger() {
        Map<String, String> mailServer = MailSettings.of(realm);
        MailSettings.write(realm, Map.of());
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
        assertThat(standings.lift(member).status()).isEqualTo(201);
        Eventually.holds(() -> assertThat(failed("mail")).hasSize(2));

        MailSettings.write(realm, mailServer);
        standings.post("/standings/effects/retry", Map.of());

        Eventually.holds(() -> assertThat(failed("mail")).isEmpty());
        Eventually.holds(() -> assertThat(Mails.to(mails, member.email())).isNotEmpty());
        assertThat(Mails.to(mails, member.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("de nouveau ouvert"));
    }

    @Test
    void oneThatHangsIsPending() {
        try (Listener service = Listener.hanging()) {
            suspendWhileSignedIn(service);
            assertThat(service.nextToken(PATIENCE)).isNotNull();

            assertThat(awaitEffect("pending").get("kind").asText()).isEqualTo("backchannel-logout");
        }
    }

    @Test
    void whatIsNotThereIsNotTriedAgain() {
        assertThat(standings.post("/standings/effects/nothing/retry", Map.of()).status())
                .isEqualTo(404);
        assertThat(standings.effects("?state=lost").status()).isEqualTo(400);
    }

    private void suspendWhileSignedIn(Listener service) {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, service.url());
        member.signIn(SuspensionRealm.SERVICE);
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
    }

    /** The answer to the service's reply is written down a moment after the service gave it. */
    private JsonNode awaitEffect(String state) {
        Eventually.holds(() -> assertThat(find(state)).isPresent());
        return find(state).orElseThrow();
    }

    private Optional<JsonNode> find(String state) {
        return standings.effects(member, state, "backchannel-logout").stream().findFirst();
    }

    private List<JsonNode> failed(String kind) {
        return standings.effects(member, "failed", kind);
    }
}
