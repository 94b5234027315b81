package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Program;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Daemon;
import cloud.indigos.keycloak.tests.support.service.GuideFiles;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A Postfix of its own with a Dovecot behind it, configured as {@code docs/services/postfix.md} tells. It needs root. */
final class Postfix implements AutoCloseable {

    static final String GUIDE = "postfix.md";

    private static final String ACCOUNT = "postfix";

    private final int port = FreePorts.find();
    private final Dovecot dovecot;
    private final Daemon daemon;

    private Postfix(ServiceFolder folder, String realmUrl) {
        Path queue = folder.path().resolve("queue");
        folder.writable("queue/private", ACCOUNT);
        dovecot = Dovecot.behindPostfix(folder, realmUrl, queue);
        Path settings = GuideFiles.of(GUIDE, folder.path()).placeOf("/etc/postfix/main.cf");
        append(settings, own(queue, folder.writable("data", ACCOUNT)));
        append(settings.resolveSibling("master.cf"), processes());
        Program program = Program.find("postfix", "postfix");
        daemon = Daemon.start(program, List.of("-c", settings.getParent().toString(), "start-fg"), port);
    }

    static Postfix start(Path folder, String realmUrl) {
        return new Postfix(new ServiceFolder(folder), realmUrl);
    }

    SmtpClient connect() {
        return SmtpClient.at(port);
    }

    @Override
    public void close() {
        daemon.close();
        dovecot.close();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every Postfix has and no guide of ours tells; it throws away what it takes. */
    private static String own(Path queue, Path data) {
        return """
                compatibility_level = 3.6
                queue_directory = %s
                data_directory = %s
                maillog_file = /dev/stdout
                myhostname = mail.indigos.example
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                alias_maps =
                smtpd_peername_lookup = no
                default_transport = discard:
                relay_transport = discard:
                """.formatted(queue, data);
    }

    private String processes() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                discard unix - - n - - discard
                anvil unix - - n - 1 anvil
                proxymap unix - - n - - proxymap
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port);
    }
}
