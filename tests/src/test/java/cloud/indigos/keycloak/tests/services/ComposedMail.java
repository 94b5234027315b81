package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.AdminShell;
import cloud.indigos.keycloak.tests.support.service.DoveadmApi;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The mail server of {@code docker-compose.yml} as far as it is Dovecot: what the image brings of it, changed by our
 * script. Only the realm has another name, and the machine.
 */
final class ComposedMail {

    static final String REALM = "composed";
    static final String SECRET = "secret-of-dovecot";

    /** What somebody once typed at {@code setup email add}. */
    static final String MAILBOX_PASSWORD = "that-of-the-mailbox";

    private static final Path SCRIPTS = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("deploy");

    private final Path folder;

    ComposedMail(Path folder) {
        this.folder = folder;
    }

    /** Makes the realm and the clients. */
    void setUpKeycloak(String url, String user, String password) {
        run(
                "keycloak-setup.sh",
                Map.of(
                        "KCADM", "kcadm.sh",
                        "KEYCLOAK_URL", url,
                        "KEYCLOAK_BOOTSTRAP_USER", user,
                        "KEYCLOAK_BOOTSTRAP_PASSWORD", password,
                        "NEXTCLOUD_HOST", "cloud.example.org",
                        "NEXTCLOUD_OIDC_SECRET", "secret-of-nextcloud",
                        "MAIL_OIDC_SECRET", SECRET));
    }

    /** Starts Dovecot with a mailbox of that address. */
    Dovecot start(String keycloakUrl, String address) {
        ServiceFolder own = new ServiceFolder(folder);
        Path passwords = write("conf.d/auth-passwdfile.inc", """
                passdb {
                  driver = passwd-file
                  mechanisms = plain login
                  args = scheme=PLAIN username_format=%%u %1$s/userdb
                }

                userdb {
                  driver = passwd-file
                  args = username_format=%%u %1$s/userdb
                  default_fields = %2$s%%u
                }
                """.formatted(folder, Dovecot.mailboxes(own)));
        Path mail = write("conf.d/10-mail.conf", "mail_location = maildir:~/mail\n");
        own.write("userdb", address + ":" + MAILBOX_PASSWORD + "::::::\n");
        postconf();
        run(
                "mail-user-patches.sh",
                Map.of(
                        "DOVECOT",
                        folder.toString(),
                        "KEYCLOAK_HOST",
                        "sso.example.org",
                        "KEYCLOAK_REALM_URL",
                        keycloakUrl + "/realms/" + REALM,
                        "MAIL_OIDC_SECRET",
                        SECRET,
                        "DOVEADM_API_KEY",
                        DoveadmApi.KEY.right(),
                        "DOVEADM_PORT",
                        String.valueOf(DoveadmApi.PORT)));
        return Dovecot.of(own, List.of(passwords, mail, folder.resolve("conf.d/99-indigos.conf")));
    }

    /** Postfix takes no part. */
    private void postconf() {
        Path program = write("bin/postconf", "#!/bin/sh\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException("Cannot be made executable: " + program);
        }
    }

    private void run(String script, Map<String, String> variables) {
        String text = read(SCRIPTS.resolve(script))
                .replace("realms/indigos", "realms/" + REALM)
                .replace("-r indigos", "-r " + REALM)
                .replace("\"realm\": \"indigos\"", "\"realm\": \"" + REALM + "\"");
        Path here = write(script, text);
        new AdminShell(folder).run("PATH=" + folder + "/bin:$PATH bash " + here, variables);
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
