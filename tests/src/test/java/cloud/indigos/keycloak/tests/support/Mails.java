package cloud.indigos.keycloak.tests.support;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.keycloak.testframework.mail.MailServer;

/** The mailboxes behind the tests' mail server. */
public final class Mails {

    private Mails() {}

    /** What somebody was sent, the oldest first. */
    public static List<Mail> to(MailServer server, String address) {
        MimeMessage[] all = server.getReceivedMessages();
        return Arrays.stream(all)
                .map(Mail::new)
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
