package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Bearer;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Relay;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Members read and send mail through a Dovecot that somebody set up with {@code docs/services/dovecot.md}. */
@KeycloakIntegrationTest
class DovecotIT {

    private static final String IMAP = "Dovecot, IMAP";
    private static final String SUBMISSION = "Dovecot, submission";
    private static final String NEW_SIGN_IN = "new sign-in, by password";
    private static final String TOKEN = "token at hand";
    private static final String OPEN = "open connection, once kicked";

    @InjectRealm(config = MailRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private MailHouse mail;

    @BeforeEach
    void aMemberWithMail() {
        mail = MailHouse.in(realm, folder);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @ParameterizedTest
    @EnumSource
    void anActiveMemberReadsAndSendsByPasswordAndByToken(Bearer mechanism) {
        String token = mail.member.signIn(MailRealm.WEBMAIL).access();

        assertThat(mail.mailbox.readByPassword()).startsWith("OK");
        assertThat(mail.mailbox.readByToken(mechanism, token)).startsWith("OK");
        assertThat(mail.mailbox.sendByPassword()).startsWith("250");
        assertThat(mail.mailbox.sendByToken(mechanism, token)).startsWith("250");
        assertThat(mail.sent()).hasSize(2);
        assertThat(mail.dovecot.tried("imap", mail.member))
                .contains("auth succeeded")
                .doesNotContain("nologin");
    }

    @Measured
    void whoMayNotSendReadsOnAndIsToldWhyNothingIsSent(Bearer mechanism) {
        String token = mail.member.signIn(MailRealm.WEBMAIL).access();

        mail.restrict("mail_send");

        new Revocation(SUBMISSION, NEW_SIGN_IN).shuts(() -> isRefusedWithTheNotice(mail.mailbox.sendByPassword()));
        new Revocation(SUBMISSION, TOKEN)
                .shuts(() -> isRefusedWithTheNotice(mail.mailbox.sendByToken(mechanism, token)));
        assertThat(mail.mailbox.readByPassword()).startsWith("OK");
        assertThat(mail.mailbox.readByToken(mechanism, token)).startsWith("OK");
        assertThat(mail.sent()).isEmpty();
        assertThat(mail.dovecot.tried("submission", mail.member)).contains("auth succeeded", "nologin");

        mail.lift();

        assertThat(mail.mailbox.sendByPassword()).startsWith("250");
        assertThat(mail.mailbox.sendByToken(mechanism, token)).startsWith("250");
    }

    @Measured
    void aSuspendedMemberNeitherReadsNorSendsUntilThatIsLifted(Bearer mechanism) {
        String token = mail.member.signIn(MailRealm.WEBMAIL).access();
        assertThat(mail.mailbox.readByPassword()).startsWith("OK");

        mail.suspend();

        new Revocation(IMAP, NEW_SIGN_IN)
                .shuts(() -> mail.mailbox.readByPassword().startsWith("NO [AUTHENTICATIONFAILED]"));
        new Revocation(IMAP, TOKEN)
                .shuts(() -> mail.mailbox.readByToken(mechanism, token).startsWith("NO [AUTHENTICATIONFAILED]"));
        assertThat(mail.mailbox.sendByPassword()).startsWith("535");
        assertThat(mail.mailbox.sendByToken(mechanism, token)).startsWith("535");
        assertThat(mail.dovecot.tried("imap", mail.member)).contains("auth failed");

        mail.lift();

        assertThat(mail.mailbox.readByPassword()).startsWith("OK");
        assertThat(mail.mailbox.sendByPassword()).startsWith("250");
        assertThat(mail.mailbox.readByToken(
                        mechanism, mail.member.signIn(MailRealm.WEBMAIL).access()))
                .startsWith("OK");
        assertThat(mail.mailbox.readByToken(mechanism, token)).startsWith("NO");
    }

    @Measured
    void anOpenConnectionLivesUntilItIsKicked() {
        try (ImapClient reading = mail.dovecot.imap();
                SmtpClient sending = mail.dovecot.submission()) {
            assertThat(reading.password(mail.member.username(), Member.PASSWORD))
                    .startsWith("OK");
            assertThat(sending.password(mail.member.username(), Member.PASSWORD))
                    .startsWith("235");

            mail.suspend();
            assertThat(reading.command("NOOP")).startsWith("OK");
            assertThat(sending.command("NOOP")).startsWith("250");

            assertThat(mail.dovecot.kick(mail.member.username())).contains("doveadmResponse");
            new Revocation(IMAP, OPEN).shuts(() -> reading.command("NOOP").equals(ImapClient.CLOSED));
            new Revocation(SUBMISSION, OPEN)
                    .shuts(() -> !sending.mail(mail.member.email(), "a@b.example", "x")
                            .startsWith("2"));
        }
        assertThat(mail.sent()).isEmpty();
        Eventually.holds(
                () -> assertThat(mail.dovecot.kick(mail.member.username())).contains("68"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutTheClaims(Bearer mechanism) {
        new Clients(realm).takeClaimsFrom(MailRealm.FORGETFUL);
        String token = mail.member.signIn(MailRealm.FORGETFUL).access();

        assertThat(mail.mailbox.readByToken(mechanism, token)).startsWith("NO [AUTHENTICATIONFAILED]");
        assertThat(mail.mailbox.sendByToken(mechanism, token)).startsWith("535");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWhileKeycloakIsDownAndMailProgramsTryAgain(Bearer mechanism, @TempDir Path other) {
        String token = mail.member.signIn(MailRealm.WEBMAIL).access();
        String nowhere = "http://localhost:" + FreePorts.find() + "/realms/indigos";
        mail.stop();
        mail.move(Dovecot.start(other, nowhere, FreePorts.find()));

        assertThat(mail.mailbox.readByPassword()).startsWith("NO [UNAVAILABLE]");
        assertThat(mail.mailbox.readByToken(mechanism, token)).startsWith("NO [UNAVAILABLE]");
        assertThat(mail.mailbox.sendByPassword()).startsWith("454");
        assertThat(mail.mailbox.sendByToken(mechanism, token)).startsWith("454");
    }

    @Test
    void keycloakWithACertificateOfOurOwnAuthorityIsAskedWhereThatIsNamed(@TempDir Path other) {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl())) {
            String token = mail.member.signIn(MailRealm.WEBMAIL).access();
            mail.stop();
            mail.move(Dovecot.startTrustingOwnAuthority(other, line.https(realm.getBaseUrl()), mail.outsidePort));

            assertThat(mail.mailbox.readByPassword()).startsWith("OK");
            assertThat(mail.mailbox.readByToken(Bearer.XOAUTH2, token)).startsWith("OK");
            assertThat(mail.mailbox.sendByPassword()).startsWith("250");

            mail.restrict("mail_send");
            assertThat(isRefusedWithTheNotice(mail.mailbox.sendByToken(Bearer.XOAUTH2, token)))
                    .isTrue();
        }
    }

    @Test
    void whereTheAuthorityIsUnknownNobodyEntersAndTheLogSaysWhy(@TempDir Path other) {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl())) {
            mail.stop();
            mail.move(Dovecot.start(other, line.https(realm.getBaseUrl()), FreePorts.find()));

            assertThat(mail.mailbox.readByPassword()).startsWith("NO [UNAVAILABLE]");
            assertThat(mail.mailbox.sendByToken(
                            Bearer.XOAUTH2,
                            mail.member.signIn(MailRealm.WEBMAIL).access()))
                    .startsWith("454");
            assertThat(mail.dovecot.printed()).contains("invalid SSL certificate");
        }
    }

    private static boolean isRefusedWithTheNotice(String answer) {
        return answer.startsWith("525 5.7.13 ") && answer.contains("Pour en savoir plus : http");
    }
}
