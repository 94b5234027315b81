package cloud.indigos.keycloak.bench.server;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;

/** A mail server that takes whatever a realm sends, all in one mailbox. */
final class MailTaker implements AutoCloseable {

    private static final String MAILBOX = "everybody@indigos.example";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    MailTaker() {
        server.start();
        GreenMailUser everybody = server.setUser(MAILBOX, MAILBOX);
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> everybody);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Returns when so many mails have come. */
    void await(int mails, Duration patience) {
        if (!server.waitForIncomingEmail(patience.toMillis(), mails)) {
            throw new IllegalStateException("Of %d mails %d came within %d s"
                    .formatted(mails, server.getReceivedMessages().length, patience.toSeconds()));
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
