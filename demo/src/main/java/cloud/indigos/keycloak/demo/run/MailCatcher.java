package cloud.indigos.keycloak.demo.run;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the mail Keycloak sends, to whomever, and lays each message down as a file that mail programs open. */
final class MailCatcher implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();
    private final GreenMail server;

    private MailCatcher(int port, Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    static MailCatcher start(int port, Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        MailCatcher catcher = new MailCatcher(port, folder, clock);
        catcher.server.start();
        catcher.server.getUserManager().setMessageDeliveryHandler(catcher::keep);
        return catcher;
    }

    /** Where it listens, for those who send. */
    ServerSetup setup() {
        return server.getSmtp().getServerSetup();
    }

    private GreenMailUser keep(MovingMessage message, MailAddress recipient) throws MessagingException, UserException {
        Path file = folder.resolve("%s-%d-%s.eml"
                .formatted(
                        LocalDateTime.now(clock).format(TIME),
                        count.incrementAndGet(),
                        recipient.getEmail().replaceAll("[^A-Za-z0-9@._-]", "_")));
        try (OutputStream out = Files.newOutputStream(file)) {
            message.getMessage().writeTo(out);
        } catch (IOException e) {
            throw new MessagingException("Cannot write " + file, e);
        }
        return mailbox(recipient.getEmail());
    }

    private GreenMailUser mailbox(String address) throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }

    @Override
    public void close() {
        server.stop();
    }
}
