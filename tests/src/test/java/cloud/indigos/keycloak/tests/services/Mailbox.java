package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.service.Bearer;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.util.function.Function;

/** What a member gets done with a mail program that connects anew: what the server says at the end. */
record Mailbox(Dovecot dovecot, Member member) {

    String readByPassword() {
        return read(client -> client.password(member.username(), Member.PASSWORD));
    }

    String readByToken(Bearer mechanism, String token) {
        return read(client -> client.token(mechanism, member.username(), token));
    }

    String sendByPassword() {
        return send(client -> client.password(member.username(), Member.PASSWORD));
    }

    String sendByToken(Bearer mechanism, String token) {
        return send(client -> client.token(mechanism, member.username(), token));
    }

    private String read(Function<ImapClient, String> signIn) {
        try (ImapClient client = dovecot.imap()) {
            String answer = signIn.apply(client);
            return answer.startsWith("OK") ? client.command("SELECT INBOX") : answer;
        }
    }

    private String send(Function<SmtpClient, String> signIn) {
        try (SmtpClient client = dovecot.submission()) {
            String answer = signIn.apply(client);
            return answer.startsWith("235") ? client.mail(member.email(), "a@b.example", "x") : answer;
        }
    }
}
