package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** A mail server that takes connections and says nothing. */
@KeycloakIntegrationTest
class HangingMailServerIT {

    /** Longer than the test lasts, unless the server waits for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private ServerSocket silent;
    private Member member;
    private Standings standings;

    @BeforeEach
    void itSaysNothing() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        MailSettings.writeLocal(realm, silent.getLocalPort(), TIMEOUT.toMillis());
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void itIsGone() throws IOException {
        silent.close();
        MailSettings.write(realm, Map.of());
        member.account().remove();
    }

    @Test
    void theAdministratorWaitsForNothingAndSeesWhatHangsSinceWhen() throws IOException {
        Instant before = Instant.now();
        assertThat(member.decide(standings.caller().token(), Form.suspended()).status())
                .isEqualTo(204);
        assertThat(Duration.between(before, Instant.now())).isLessThan(TIMEOUT.dividedBy(4));

        Eventually.holds(() -> assertThat(mail().path("attempts").asInt()).isEqualTo(1));
        JsonNode mail = mail();
        assertThat(mail.get("state").asText()).isEqualTo("pending");
        assertThat(mail.get("problem").asText()).isEqualTo("no-answer-yet");
        assertThat(Instant.parse(mail.get("since").asText())).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(standings.history(member).at("/entries/0/effects").toString())
                .contains(mail.get("id").asText(), "no-answer-yet");

        silent.close();

        Eventually.holds(() -> assertThat(mail().path("problem").asText()).isEqualTo("mail-not-accepted"));
        assertThat(mail().get("state").asText()).isEqualTo("pending");
    }

    @Test
    void whoTakesTheFeatureOutIsToldToWaitUntilMembersWereTold() throws IOException {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        member.decide(standings.caller().token(), Form.suspended());
        administrator.admin("DELETE", "?features=suspension&suspended=activate");
        try {
            JsonNode suspension = administrator.feature("suspension");
            assertThat(suspension.get("installed").asBoolean()).isFalse();
            assertThat(suspension.at("/findings/0/key").asText()).isEqualTo("indigosFindingEffectsOutlast");
            assertThat(suspension.at("/findings/0/level").asText()).isEqualTo("warning");

            assertThat(mail().get("kind").asText()).isEqualTo("mail");
            assertThat(administrator.admin("GET", "/standings/effects/services").status())
                    .isEqualTo(200);
            assertThat(standings.list("").status()).isEqualTo(404);

            silent.close();
            MailSettings.write(realm, Map.of());
            assertThat(standings
                            .caller()
                            .admin(
                                    "POST",
                                    "/standings/effects/" + mail().get("id").asText() + "/retry")
                            .status())
                    .isEqualTo(204);

            Eventually.holds(
                    () -> assertThat(administrator.feature("suspension").get("findings"))
                            .isEmpty());
            assertThat(standings.effects(member, "failed", "mail")).isNotEmpty();
        } finally {
            administrator.admin("POST", "");
        }
    }

    private JsonNode mail() {
        return standings.effects(member, "pending", "mail").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail waits"));
    }
}
