package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Metrics;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectKeycloakUrls;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.testframework.server.KeycloakUrls;

/** A mail server that takes connections and says nothing. */
@KeycloakIntegrationTest
class HangingMailServerIT {

    private static final String NEIGHBOURS = "voisins-qui-ecrivent";

    /** Another association on the same server, with a mail server of its own. */
    public static final class NeighboursRealm extends SuspensionRealm {

        @Override
        public RealmBuilder configure(RealmBuilder builder) {
            return renamed(super.configure(builder), NEIGHBOURS);
        }
    }

    /** Longer than the test lasts, unless the server waits for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** As many as the server sends at once by one mail server. */
    private static final int AT_ONCE = 4;

    /** Longer than a mail may wait for its first attempt and still say what was decided. */
    private static final Duration LONG = Duration.ofSeconds(70);

    @InjectMailServer
    MailServer mails;

    @InjectKeycloakUrls
    KeycloakUrls urls;

    @InjectTimeOffSet
    TimeOffSet clock;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRealm(ref = NEIGHBOURS, config = NeighboursRealm.class)
    ManagedRealm neighbours;

    private final List<Member> others = new ArrayList<>();

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
        clock.set(0);
        MailSettings.write(realm, Map.of());
        member.account().remove();
        others.forEach(other -> other.account().remove());
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
    void noOtherRealmWaitsForIt() {
        itHangsOverAllThatIsSentAtOnce();
        Member neighbour = Member.in(neighbours);

        new Standings(Caller.of(neighbours, Person.VALENTINE)).decide(neighbour, Standings.SUSPENDED);

        awaitSubjects(neighbour, "Votre compte est suspendu");
    }

    @Test
    void itHoldsNoConnectionOfTheDatabase() {
        itHangsOverAllThatIsSentAtOnce();

        Eventually.holds(
                () -> assertThat(new Metrics(urls).text()).contains("agroal_active_count{datasource=\"default\"} 0.0"));
    }

    @Test
    void aMailThatWaitedLongForItsFirstAttemptSaysNothingThatHoldsNoLonger() throws IOException {
        itHangsOverAllThatIsSentAtOnce();
        standings.decide(member, Standings.SUSPENDED);
        standings.lift(member);
        clock.set(Math.toIntExact(LONG.toSeconds()));
        MailSettings.write(realm, MailSettings.of(neighbours));

        silent.close();

        others.forEach(other -> awaitSubjects(other, "Votre compte est suspendu"));
        awaitSubjects(member, "Votre compte est de nouveau ouvert");
    }

    private void itHangsOverAllThatIsSentAtOnce() {
        for (int i = 0; i < AT_ONCE; i++) {
            Member other = Member.in(realm);
            others.add(other);
            standings.decide(other, Standings.SUSPENDED);
        }
        others.forEach(other -> Eventually.holds(() -> assertThat(standings.effects(other, "pending", "mail"))
                .extracting(mail -> mail.path("problem").asText())
                .containsExactly("no-answer-yet")));
    }

    private void awaitSubjects(Member reader, String... subjects) {
        Eventually.holds(() -> assertThat(Mails.to(mails, reader.email()))
                .extracting(Mail::subject)
                .containsExactly(subjects));
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
