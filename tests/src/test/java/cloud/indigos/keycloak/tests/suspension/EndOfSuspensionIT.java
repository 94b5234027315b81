package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** A dated decision ends by itself, at the end of its last day in the realm's time zone. */
@KeycloakIntegrationTest
class EndOfSuspensionIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private LocalDate today;
    private Tokens online;
    private Tokens offline;

    @BeforeEach
    void aMemberSuspendedForToday() {
        member = Member.in(realm);
        today = LocalDate.now(PARIS);
        online = member.signIn(SuspensionRealm.SERVICE);
        offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");
        member.decide(
                Caller.of(realm, Person.VALENTINE).token(),
                Form.of("standing=suspended; urgent=compromise; reason=r; until=" + today));
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void theMemberIsBackTheDayAfterAndNoOldSessionIs() {
        theDayEnds();

        Tokens after = member.signIn(SuspensionRealm.SERVICE);
        assertThat(after.areAlive()).isTrue();
        assertThat(after.introspect().get("indigos_status").asText()).isEqualTo("active");
        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
    }

    @Test
    void theEndIsRecordedAndToldWithoutAnybodySigningIn() {
        theDayEnds();

        Eventually.holds(() -> {
            assertThat(Behind.the(server, member).ledger()).containsExactly("DECIDED", "EXPIRED");
            assertThat(member.attributes()).isEqualTo(Map.of("indigos_standing", List.of("active")));
            assertThat(Mails.to(mails, member.email()))
                    .extracting(Mail::subject)
                    .containsExactly(
                            "Votre compte est suspendu", "La décision sur votre compte est arrivée à son terme");
        });
        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
    }

    @Test
    void aRestrictionHoldsUntilMidnightAndNoLongerForTheSameToken() {
        Member restricted = Member.in(realm);
        restricted.decide(
                Caller.of(realm, Person.VALENTINE).token(),
                Form.of("standing=restricted; services=mail_send; urgent=compromise; reason=r; until=" + today));
        fromMidnight(Duration.ofSeconds(-30));
        Tokens tokens = restricted.signIn(SuspensionRealm.SERVICE);
        assertThat(tokens.introspect().get("indigos_mail_send").asText()).isEqualTo("deny");

        fromMidnight(Duration.ofSeconds(1));

        assertThat(tokens.introspect().get("indigos_mail_send").asText()).isEqualTo("allow");
        assertThat(tokens.userinfo().json().get("indigos_status").asText()).isEqualTo("active");
        restricted.account().remove();
    }

    private void theDayEnds() {
        fromMidnight(Duration.ofSeconds(5));
    }

    /** Moves the server's clock to so long after the end of today, or before it. */
    private void fromMidnight(Duration distance) {
        ZonedDateTime midnight = today.plusDays(1).atStartOfDay(PARIS);
        clock.set(Duration.between(ZonedDateTime.now(PARIS), midnight).plus(distance));
    }
}
