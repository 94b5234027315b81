package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Program;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Daemon;
import cloud.indigos.keycloak.tests.support.service.DoveadmApi;
import cloud.indigos.keycloak.tests.support.service.GuideFiles;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Dovecot of its own, configured as {@code docs/services/dovecot.md} tells. */
final class Dovecot implements AutoCloseable {

    private static final String GUIDE = "dovecot.md";
    private static final String ACCOUNT = "dovecot";

    private final int imapPort = FreePorts.find();
    private final int submissionPort = FreePorts.find();
    private final Path settings;
    private final Daemon daemon;

    private Dovecot(ServiceFolder folder, List<Path> files) {
        String includes = files.stream().map(file -> "!include " + file + "\n").collect(Collectors.joining());
        settings = folder.write("dovecot.conf", own(folder) + includes);
        Program program = Program.find("dovecot-imapd dovecot-submissiond", "dovecot");
        daemon = Daemon.start(
                program, List.of("-F", "-c", settings.toString()), imapPort, submissionPort, DoveadmApi.PORT);
    }

    private static Dovecot guided(ServiceFolder folder, GuideFiles connected, int relayPort, Path... more) {
        GuideFiles guide = connected
                .with("SECRET_OF_DOVEADM", DoveadmApi.KEY.right())
                .with("port = 8103", "port = " + DoveadmApi.PORT)
                .with("submission_relay_port = 25", "submission_relay_port = " + relayPort)
                .with("uid=vmail gid=vmail home=/var/vmail/", mailboxes(folder));
        guide.write();
        return new Dovecot(
                folder,
                Stream.concat(Stream.of(guide.placeOf("/etc/dovecot/conf.d/90-indigos.conf")), Stream.of(more))
                        .toList());
    }

    /**
     * Starts a Dovecot.
     *
     * @param relayPort where mails go that members send
     */
    static Dovecot start(Path folder, String realmUrl, int relayPort) {
        ServiceFolder own = new ServiceFolder(folder);
        return guided(own, connected(GUIDE, own, realmUrl), relayPort);
    }

    /** The same, told whose certificate Keycloak has. */
    static Dovecot startTrustingOwnAuthority(Path folder, String realmUrl, int relayPort) {
        ServiceFolder own = new ServiceFolder(folder);
        return guided(own, connected(GUIDE, own, realmUrl).trustingOwnAuthority(), relayPort);
    }

    /** Starts a Dovecot that Postfix asks, with what the guide to Postfix adds. */
    static Dovecot behindPostfix(ServiceFolder folder, String realmUrl, Path queue) {
        GuideFiles guide = connected(Postfix.GUIDE, folder, realmUrl).with("/var/spool/postfix", queue.toString());
        guide.write();
        Path more = guide.placeOf("/etc/dovecot/conf.d/91-indigos-postfix.conf");
        return guided(folder, connected(GUIDE, folder, realmUrl), FreePorts.find(), more);
    }

    /** Starts a Dovecot with these files of its own, which need accounts that {@link #mailboxes} names. */
    static Dovecot of(ServiceFolder folder, List<Path> files) {
        return new Dovecot(folder, files);
    }

    private static GuideFiles connected(String guide, ServiceFolder folder, String realmUrl) {
        return GuideFiles.of(guide, folder.path())
                .with("https://sso.indigos.example/realms/indigos", realmUrl)
                .with("SECRET_OF_DOVECOT", TestClient.SECRET);
    }

    ImapClient imap() {
        return ImapClient.at(imapPort);
    }

    SmtpClient submission() {
        return SmtpClient.at(submissionPort);
    }

    /** What an administrator is told who tries a sign-in by {@code doveadm}, as the guide says. */
    String tried(String service, Member member) {
        return tried(service, member.username(), Member.PASSWORD);
    }

    String tried(String service, String user, String password) {
        Program doveadm = Program.find("dovecot-core", "doveadm");
        return doveadm.run("-c", settings.toString(), "auth", "test", "-x", "service=" + service, user, password);
    }

    /** Cuts the member's connections, as the module {@code downstream} does. */
    String kick(String username) {
        String key = Base64.getEncoder().encodeToString(DoveadmApi.KEY.right().getBytes(StandardCharsets.UTF_8));
        return Http.send(
                        "POST",
                        DoveadmApi.URL + "/doveadm/v1",
                        request -> request.header("Authorization", "X-Dovecot-API " + key)
                                .header("Content-Type", "application/json"),
                        "[[\"kick\",{\"mask\":[\"" + username + "\"]},\"t\"]]")
                .body();
    }

    /** What it has to say, for who looks after it. */
    String printed() {
        return daemon.printed();
    }

    @Override
    public void close() {
        daemon.close();
    }

    /** Where the members' mail is, of an account that is there without the guide's {@code useradd}. */
    static String mailboxes(ServiceFolder folder) {
        String account = ServiceFolder.user(ACCOUNT);
        return "uid=%s gid=%s home=%s/".formatted(account, folder.group(ACCOUNT), folder.writable("mail", account));
    }

    /** What every Dovecot has and no guide of ours tells: ports, folders, accounts of daemons. */
    private String own(ServiceFolder folder) {
        return """
                base_dir = %1$s/run
                log_path = /dev/stderr
                ssl = no
                disable_plaintext_auth = no
                auth_failure_delay = 0
                protocols = imap submission
                default_internal_user = %2$s
                default_internal_group = %3$s
                default_login_user = %4$s
                first_valid_uid = 1
                first_valid_gid = 1
                service imap-login {
                  chroot =
                  inet_listener imap {
                    address = 127.0.0.1
                    port = %5$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service submission-login {
                  chroot =
                  inet_listener submission {
                    address = 127.0.0.1
                    port = %6$d
                  }
                }
                service anvil {
                  chroot =
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                """.formatted(
                        folder.path(),
                        ServiceFolder.user(ACCOUNT),
                        folder.group(ACCOUNT),
                        ServiceFolder.user("dovenull"),
                        imapPort,
                        submissionPort);
    }
}
