package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.downstream.ServiceEffects;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.DoveadmApi;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Keycloak cuts open connections to a Dovecot that somebody set up with {@code docs/services/dovecot.md}. */
@KeycloakIntegrationTest
class DovecotKickIT {

    private static final String IMAP = "Dovecot, IMAP";
    private static final String SUBMISSION = "Dovecot, submission";
    private static final String OPEN = "open connection, kicked by Keycloak";

    /** "At most 10 s after it comes back", and a little for a busy machine. */
    private static final Duration BACK = Duration.ofSeconds(10);

    @InjectRealm(config = KickedMailRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private MailHouse mail;
    private ServiceEffects effects;

    @BeforeEach
    void aMemberWithMail() {
        mail = MailHouse.in(realm, folder);
        effects = new ServiceEffects(Caller.of(realm, Person.RACHEL), "dovecot");
    }

    @AfterEach
    void everythingWorksAgain() {
        DoveadmApi.KEY.giveTheRightOne();
        effects.finish();
        mail.close();
    }

    @Measured
    void aSuspensionEndsOpenConnectionsAndNoneBeginsUntilItIsLifted() {
        try (ImapClient reading = reading();
                SmtpClient sending = sending()) {
            mail.suspend();

            new Revocation(IMAP, OPEN).shuts(() -> isCut(reading));
            new Revocation(SUBMISSION, OPEN).shuts(() -> isCut(sending));
        }
        assertThat(mail.mailbox.readByPassword()).startsWith("NO [AUTHENTICATIONFAILED]");
        assertThat(mail.mailbox.sendByPassword()).startsWith("535");

        mail.lift();

        try (ImapClient reading = reading();
                SmtpClient sending = sending()) {
            effects.awaitNothingWaits();
            assertThat(reading.command("NOOP")).startsWith("OK");
            assertThat(sending.mail(mail.member.email(), "a@b.example", "x")).startsWith("250");
        }
    }

    /** Dovecot cuts all of a member's connections or none: the mail program reads on by a new one. */
    @Test
    void whoMayNotSendAnyMoreIsCutOffAndReadsOn() {
        try (ImapClient reading = reading();
                SmtpClient sending = sending()) {
            mail.restrict("mail_send");

            new Revocation(SUBMISSION, OPEN).shuts(() -> isCut(sending));
            Eventually.holds(() -> assertThat(reading.command("NOOP")).isEqualTo(ImapClient.CLOSED));
        }
        assertThat(mail.mailbox.readByPassword()).startsWith("OK");
        assertThat(mail.mailbox.sendByPassword()).startsWith("525 5.7.13 ");
        assertThat(mail.sent()).isEmpty();
    }

    @Test
    void aDecisionAboutSomethingElseCutsNothing() {
        try (ImapClient reading = reading()) {
            mail.restrict("files");

            effects.awaitNothingWaits();
            assertThat(reading.command("NOOP")).startsWith("OK");
        }
    }

    @Test
    void aWrongKeyStopsItUntilAnAdministratorResumesIt() {
        DoveadmApi.KEY.give("wrong");
        try (ImapClient reading = reading()) {
            mail.suspend();

            effects.awaitState("stopped");
            assertThat(effects.problems()).containsExactly("credentials");
            assertThat(effects.findings()).contains("indigosFindingServiceStopped");
            assertThat(reading.command("NOOP")).startsWith("OK");

            DoveadmApi.KEY.giveTheRightOne();
            assertThat(effects.resume().status()).isEqualTo(204);
            effects.awaitNothingWaits();
            Eventually.holds(() -> assertThat(reading.command("NOOP")).isEqualTo(ImapClient.CLOSED));
        }
    }

    @Test
    void downForTheWholeDecisionItIsCaughtUpWhenItIsBack(@TempDir Path other) {
        mail.stop();
        mail.suspend();
        effects.awaitState("down");
        assertThat(effects.problems()).containsExactly("no-answer");
        assertThat(effects.findings()).contains("indigosFindingServiceDown");

        mail.move(Dovecot.start(other, realm.getBaseUrl(), FreePorts.find()));
        Instant back = Instant.now();

        effects.awaitState("answers");
        effects.awaitNothingWaits();
        assertThat(Instant.now()).isBefore(back.plus(BACK));
        assertThat(effects.findings()).doesNotContain("indigosFindingServiceDown");
        assertThat(mail.mailbox.readByPassword()).startsWith("NO [AUTHENTICATIONFAILED]");
    }

    private ImapClient reading() {
        ImapClient client = mail.dovecot.imap();
        assertThat(client.password(mail.member.username(), Member.PASSWORD)).startsWith("OK");
        return client;
    }

    private SmtpClient sending() {
        SmtpClient client = mail.dovecot.submission();
        assertThat(client.password(mail.member.username(), Member.PASSWORD)).startsWith("235");
        return client;
    }

    private static boolean isCut(ImapClient client) {
        return client.command("NOOP").equals(ImapClient.CLOSED);
    }

    private static boolean isCut(SmtpClient client) {
        return !client.command("NOOP").startsWith("250");
    }
}
