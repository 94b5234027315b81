package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** When a dated decision ends, Nextcloud and the member are told without anybody's doing. */
@KeycloakIntegrationTest
class EndInNextcloudIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    private CloudMember cloud;

    @BeforeEach
    void aMemberWhoHasBeenThere() {
        cloud = CloudMember.in(realm);
    }

    @AfterEach
    void theClockIsRight() {
        clock.set(0);
        cloud.close();
    }

    @Test
    void theAccountIsUnlockedAndTheMemberToldOnceTheLastDayIsOver() {
        LocalDate today = LocalDate.now(PARIS);
        Map<String, Object> decision = new HashMap<>(Standings.SUSPENDED);
        decision.put("until", today.toString());
        assertThat(cloud.standings.decide(cloud.member, decision).status()).isEqualTo(201);
        cloud.awaitLocked();
        cloud.effects.awaitNothingWaits();

        clock.set(Duration.between(ZonedDateTime.now(PARIS), today.plusDays(1).atStartOfDay(PARIS))
                .plusSeconds(5));

        cloud.awaitUnlocked();
        Eventually.holds(() -> assertThat(Mails.to(mails, cloud.member.email()))
                .extracting(Mail::subject)
                .containsExactly("Votre compte est suspendu", "La décision sur votre compte est arrivée à son terme"));
    }
}
