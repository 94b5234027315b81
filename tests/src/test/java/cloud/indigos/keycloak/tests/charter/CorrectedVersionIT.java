package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** An announced version has an error. It never changes, so that another one, for the same date, takes its place. */
@KeycloakIntegrationTest
class CorrectedVersionIT {

    private static final int A_DAY = 24 * 60 * 60;
    private static final String FAULTY = "Une erreur.";
    private static final String CORRECTED = "Tout est juste.";

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectMailServer
    MailServer mails;

    @InjectTimeOffSet
    TimeOffSet time;

    private Caller administrator;
    private Reader early;
    private Reader undecided;

    @BeforeEach
    void oneMemberHasAcceptedTheFaultyVersionAndOneHasPutItOff() {
        administrator = Caller.of(realm, Person.RACHEL);
        early = Reader.in(realm);
        early.accept();
        undecided = Reader.in(realm);
        undecided.accept();
        Instant date = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        Drafts versions = Drafts.of(administrator);
        versions.publish("major", date, "# Charte\n\n## 1. Faux", FAULTY);
        early.accept();
        assertThat(undecided.signIn().press("later").isAtService()).isTrue();
        versions.publish("major", date, "# Charte\n\n## 1. Juste", CORRECTED);
    }

    @AfterEach
    void theClockIsRight() {
        time.set(0);
    }

    @Test
    void bothAreOfferedTheCorrectionAndNobodyIsStoppedOnItsDate() {
        for (Reader member : List.of(early, undecided)) {
            Page offer = member.signIn();
            assertThat(offer.html()).contains("Plus tard", CORRECTED).doesNotContain(FAULTY);
            assertThat(offer.press("accept").isAtService()).isTrue();
        }

        time.set(21 * A_DAY);
        assertThat(early.signIn().isAtService()).isTrue();
        assertThat(undecided.signIn().isAtService()).isTrue();
    }

    @Test
    void bothAreRemindedOfTheCorrectionAlone() {
        assertThat(administrator.admin("POST", "/charter/reminders").status()).isEqualTo(200);

        for (Reader member : List.of(early, undecided)) {
            assertThat(Mails.to(mails, member.member().email()))
                    .singleElement()
                    .extracting(Mail::text)
                    .asString()
                    .contains(CORRECTED)
                    .doesNotContain(FAULTY);
        }
    }
}
