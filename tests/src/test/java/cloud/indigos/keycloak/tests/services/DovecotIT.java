package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Bearer;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
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

    private MailServer relay;
    private Dovecot dovecot;
    private Member member;
    private Mailbox mailbox;
    private Decisions decisions;

    @BeforeEach
    void aMemberWithMail() {
        int port = FreePorts.find();
        relay = new MailServer("localhost", port);
        dovecot = Dovecot.start(folder, realm.getBaseUrl(), port);
        member = Member.in(realm);
        mailbox = new Mailbox(dovecot, member);
        decisions = Decisions.in(realm);
    }

    @AfterEach
    void stop() {
        dovecot.close();
        relay.stop();
    }

    @ParameterizedTest
    @EnumSource
    void anActiveMemberReadsAndSendsByPasswordAndByToken(Bearer mechanism) {
        String token = member.signIn(MailRealm.WEBMAIL).access();

        assertThat(mailbox.readByPassword()).startsWith("OK");
        assertThat(mailbox.readByToken(mechanism, token)).startsWith("OK");
        assertThat(mailbox.sendByPassword()).startsWith("250");
        assertThat(mailbox.sendByToken(mechanism, token)).startsWith("250");
        assertThat(relay.getReceivedMessages()).hasSize(2);
    }

    @Measured
    void whoMayNotSendReadsOnAndIsToldWhyNothingIsSent(Bearer mechanism) {
        String token = member.signIn(MailRealm.WEBMAIL).access();

        decisions.restrict(member, "mail_send");

        new Revocation(SUBMISSION, NEW_SIGN_IN).shuts(() -> isRefusedWithTheNotice(mailbox.sendByPassword()));
        new Revocation(SUBMISSION, TOKEN).shuts(() -> isRefusedWithTheNotice(mailbox.sendByToken(mechanism, token)));
        assertThat(mailbox.readByPassword()).startsWith("OK");
        assertThat(mailbox.readByToken(mechanism, token)).startsWith("OK");
        assertThat(relay.getReceivedMessages()).isEmpty();

        decisions.lift(member);

        assertThat(mailbox.sendByPassword()).startsWith("250");
        assertThat(mailbox.sendByToken(mechanism, token)).startsWith("250");
    }

    @Measured
    void aSuspendedMemberNeitherReadsNorSendsUntilThatIsLifted(Bearer mechanism) {
        String token = member.signIn(MailRealm.WEBMAIL).access();
        assertThat(mailbox.readByPassword()).startsWith("OK");

        decisions.suspend(member);

        new Revocation(IMAP, NEW_SIGN_IN).shuts(() -> mailbox.readByPassword().startsWith("NO [AUTHENTICATIONFAILED]"));
        new Revocation(IMAP, TOKEN)
                .shuts(() -> mailbox.readByToken(mechanism, token).startsWith("NO [AUTHENTICATIONFAILED]"));
        assertThat(mailbox.sendByPassword()).startsWith("535");
        assertThat(mailbox.sendByToken(mechanism, token)).startsWith("535");

        decisions.lift(member);

        assertThat(mailbox.readByPassword()).startsWith("OK");
        assertThat(mailbox.sendByPassword()).startsWith("250");
        assertThat(mailbox.readByToken(
                        mechanism, member.signIn(MailRealm.WEBMAIL).access()))
                .startsWith("OK");
        assertThat(mailbox.readByToken(mechanism, token)).startsWith("NO");
    }

    @Measured
    void anOpenConnectionLivesUntilItIsKicked() {
        try (ImapClient reading = dovecot.imap();
                SmtpClient sending = dovecot.submission()) {
            assertThat(reading.password(member.username(), Member.PASSWORD)).startsWith("OK");
            assertThat(sending.password(member.username(), Member.PASSWORD)).startsWith("235");

            decisions.suspend(member);
            assertThat(reading.command("NOOP")).startsWith("OK");
            assertThat(sending.command("NOOP")).startsWith("250");

            assertThat(dovecot.kick(member.username())).contains("doveadmResponse");
            new Revocation(IMAP, OPEN).shuts(() -> reading.command("NOOP").equals(ImapClient.CLOSED));
            new Revocation(SUBMISSION, OPEN)
                    .shuts(() ->
                            !sending.mail(member.email(), "a@b.example", "x").startsWith("2"));
        }
        assertThat(relay.getReceivedMessages()).isEmpty();
        assertThat(dovecot.kick(member.username())).contains("68");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutTheClaims(Bearer mechanism) {
        new Clients(realm).takeClaimsFrom(MailRealm.FORGETFUL);
        String token = member.signIn(MailRealm.FORGETFUL).access();

        assertThat(mailbox.readByToken(mechanism, token)).startsWith("NO [AUTHENTICATIONFAILED]");
        assertThat(mailbox.sendByToken(mechanism, token)).startsWith("535");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWhileKeycloakIsDownAndMailProgramsTryAgain(Bearer mechanism, @TempDir Path other) {
        String token = member.signIn(MailRealm.WEBMAIL).access();
        String nowhere = "http://localhost:" + FreePorts.find() + "/realms/indigos";
        dovecot.close();
        dovecot = Dovecot.start(other, nowhere, FreePorts.find());
        mailbox = new Mailbox(dovecot, member);

        assertThat(mailbox.readByPassword()).startsWith("NO [UNAVAILABLE]");
        assertThat(mailbox.readByToken(mechanism, token)).startsWith("NO [UNAVAILABLE]");
        assertThat(mailbox.sendByPassword()).startsWith("454");
        assertThat(mailbox.sendByToken(mechanism, token)).startsWith("454");
    }

    private static boolean isRefusedWithTheNotice(String answer) {
        return answer.startsWith("525 5.7.13 ") && answer.contains("Pour en savoir plus : http");
    }
}
