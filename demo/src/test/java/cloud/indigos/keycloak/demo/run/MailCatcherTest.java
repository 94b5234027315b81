package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    private Path folder;

    @Test
    void everyMessageBecomesAFileNamedAfterItsRecipient() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (MailCatcher catcher = MailCatcher.start(port, folder, Clock.systemUTC())) {
            ServerSetup setup = catcher.setup();
            send("amelie@membre.example", "Un", setup);
            send("amelie@membre.example", "Deux", setup);
            send("famille/karim@membre.example", "Trois", setup);
        }

        assertThat(files())
                .hasSize(3)
                .anySatisfy(file -> assertThat(file.getFileName().toString()).endsWith("-1-amelie@membre.example.eml"))
                .anySatisfy(file -> assertThat(file).content().contains("Subject: Deux"))
                .anySatisfy(file ->
                        assertThat(file.getFileName().toString()).endsWith("-3-famille_karim@membre.example.eml"));
    }

    private static void send(String recipient, String subject, ServerSetup setup) {
        GreenMailUtil.sendTextEmail(recipient, "keycloak@indigos.example", subject, "Bonjour", setup);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
