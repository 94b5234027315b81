package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    private Decisions decisions;

    @BeforeEach
    void aMemberWithMail() {
        int port = FreePorts.find();
        relay = new MailServer("localhost", port);
        dovecot = Dovecot.start(folder, realm.getBaseUrl(), port);
        member = Member.in(realm);
        decisions = Decisions.in(realm);
    }

    @AfterEach
    void stop() {
        dovecot.close();
        relay.stop();
    }

    @Test
    void anActiveMemberReadsAndSendsByPasswordAndByToken() {
        String token = member.signIn(MailRealm.WEBMAIL).access();

        assertThat(readByPassword()).startsWith("OK");
        assertThat(readByToken(token)).startsWith("OK");
        assertThat(sendByPassword()).startsWith("250");
        assertThat(sendByToken(token)).startsWith("250");
        assertThat(relay.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoMayNotSendReadsOnAndIsToldWhyNothingIsSent() {
        String token = member.signIn(MailRealm.WEBMAIL).access();

        decisions.restrict(member, "mail_send");

        new Revocation(SUBMISSION, NEW_SIGN_IN).shuts(() -> isRefusedWithTheNotice(sendByPassword()));
        new Revocation(SUBMISSION, TOKEN).shuts(() -> isRefusedWithTheNotice(sendByToken(token)));
        assertThat(readByPassword()).startsWith("OK");
        assertThat(readByToken(token)).startsWith("OK");
        assertThat(relay.getReceivedMessages()).isEmpty();

        decisions.lift(member);

        assertThat(sendByPassword()).startsWith("250");
        assertThat(sendByToken(token)).startsWith("250");
    }

    @Test
    void aSuspendedMemberNeitherReadsNorSendsUntilThatIsLifted() {
        String token = member.signIn(MailRealm.WEBMAIL).access();
        assertThat(readByPassword()).startsWith("OK");

        decisions.suspend(member);

        new Revocation(IMAP, NEW_SIGN_IN).shuts(() -> readByPassword().startsWith("NO [AUTHENTICATIONFAILED]"));
        new Revocation(IMAP, TOKEN).shuts(() -> readByToken(token).startsWith("NO [AUTHENTICATIONFAILED]"));
        assertThat(sendByPassword()).startsWith("535");
        assertThat(sendByToken(token)).startsWith("535");

        decisions.lift(member);

        assertThat(readByPassword()).startsWith("OK");
        assertThat(sendByPassword()).startsWith("250");
        assertThat(readByToken(member.signIn(MailRealm.WEBMAIL).access())).startsWith("OK");
        assertThat(readByToken(token)).startsWith("NO");
    }

    @Test
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

    @Test
    void nobodyEntersWithoutTheClaims() {
        new Clients(realm).takeClaimsFrom(MailRealm.FORGETFUL);
        String token = member.signIn(MailRealm.FORGETFUL).access();

        assertThat(readByToken(token)).startsWith("NO [AUTHENTICATIONFAILED]");
        assertThat(sendByToken(token)).startsWith("535");
    }

    @Test
    void nobodyEntersWhileKeycloakIsDownAndMailProgramsTryAgain(@TempDir Path other) {
        String token = member.signIn(MailRealm.WEBMAIL).access();
        String nowhere = "http://localhost:" + FreePorts.find() + "/realms/indigos";
        dovecot.close();
        dovecot = Dovecot.start(other, nowhere, FreePorts.find());

        assertThat(readByPassword()).startsWith("NO [UNAVAILABLE]");
        assertThat(readByToken(token)).startsWith("NO [UNAVAILABLE]");
        assertThat(sendByPassword()).startsWith("454");
        assertThat(sendByToken(token)).startsWith("454");
    }

    private String readByPassword() {
        try (ImapClient client = dovecot.imap()) {
            String answer = client.password(member.username(), Member.PASSWORD);
            return answer.startsWith("OK") ? client.command("SELECT INBOX") : answer;
        }
    }

    private String readByToken(String token) {
        try (ImapClient client = dovecot.imap()) {
            String answer = client.token(member.username(), token);
            return answer.startsWith("OK") ? client.command("SELECT INBOX") : answer;
        }
    }

    private String sendByPassword() {
        try (SmtpClient client = dovecot.submission()) {
            String answer = client.password(member.username(), Member.PASSWORD);
            return answer.startsWith("235") ? client.mail(member.email(), "a@b.example", "by password") : answer;
        }
    }

    private String sendByToken(String token) {
        try (SmtpClient client = dovecot.submission()) {
            String answer = client.token(member.username(), token);
            return answer.startsWith("235") ? client.mail(member.email(), "a@b.example", "by token") : answer;
        }
    }

    private static boolean isRefusedWithTheNotice(String answer) {
        return answer.startsWith("525 5.7.13 ") && answer.contains("Pour en savoir plus : http");
    }
}
