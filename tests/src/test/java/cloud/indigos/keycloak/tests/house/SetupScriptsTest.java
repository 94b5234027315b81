package cloud.indigos.keycloak.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scripts that {@code docker-compose.yml} runs, with programs in place of Nextcloud's and Keycloak's that note what they are
 * told.
 */
class SetupScriptsTest {

    private static final Path SCRIPTS = Repository.ROOT.resolve("deploy");
    private static final String SECRET = "not to be told";

    @TempDir
    Path folder;

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptIsSoundAndMayBeRun(Path script) throws IOException, InterruptedException {
        assertThat(Files.isExecutable(script)).isTrue();
        assertThat(run(List.of("bash", "-n", script.toString()), Map.of())).isZero();
        if (isInstalled("shellcheck")) {
            assertThat(run(List.of("shellcheck", script.toString()), Map.of()))
                    .as(said())
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptRefusesToRunWithoutItsSecrets(Path script) throws IOException, InterruptedException {
        assertThat(run(List.of("bash", script.toString()), Map.of())).isNotZero();
    }

    @Test
    void nextcloudGetsOneDoorAndALocksmithWithNoMoreRightsThanItNeeds() throws IOException, InterruptedException {
        program("php", "[ \"$3\" != user:info ]");

        assertThat(nextcloudSetup()).as(said()).isZero();

        assertThat(calls())
                .anyMatch(call -> call.contains("app:install user_oidc"))
                .anyMatch(call -> call.contains("--unique-uid=1 --check-bearer=0")
                        && call.contains("https://sso.example.org/realms/indigos/.well-known/openid-configuration")
                        && call.contains("--group-whitelist-regex=/^(active|restricted)$/"))
                .anyMatch(call -> call.endsWith("user:add --password-from-env --group=keycloak keycloak"))
                .anyMatch(call -> call.endsWith("admin-delegation:add OCA\\Settings\\Settings\\Admin\\Users keycloak"))
                .noneMatch(call -> call.contains(SECRET));
    }

    @Test
    void aNextcloudThatHasItAllKeepsItsLocksmith() throws IOException, InterruptedException {
        program("php", "[ \"$3\" != app:install ]");

        assertThat(nextcloudSetup()).as(said()).isZero();

        assertThat(calls())
                .anyMatch(call -> call.contains("app:enable user_oidc"))
                .noneMatch(call -> call.contains("user:add"));
    }

    @Test
    void keycloakGetsARealmWithOurFeaturesAndTheClientsOfNextcloudAndMail() throws IOException, InterruptedException {
        program("kcadm", "[ \"$1\" != get ]");

        assertThat(keycloakSetup()).as(said()).isZero();

        assertThat(calls())
                .anyMatch(call -> call.startsWith("config credentials"))
                .anyMatch(call -> call.startsWith("create realms"))
                .anyMatch(call -> call.startsWith("create clients -r indigos"))
                .noneMatch(call -> call.contains(SECRET));
        assertThat(Files.readString(folder.resolve("input")))
                .contains("\"indigos.features\": \"*\"")
                .contains("https://cloud.example.org/index.php/apps/user_oidc/backchannel-logout/keycloak")
                .contains("\"indigos.service\": \"files\"")
                .contains("\"id.token.claim\": \"true\"")
                .contains("\"clientId\": \"dovecot\"")
                .contains("\"indigos.service\": \"mail\"");
    }

    @Test
    void aKeycloakThatHasItAllStaysAsItIs() throws IOException, InterruptedException {
        program("kcadm", "[ \"$1 $2\" != 'get clients' ] || { echo \"${6#clientId=}\"; }");

        assertThat(keycloakSetup()).as(said()).isZero();

        assertThat(calls()).noneMatch(call -> call.startsWith("create"));
    }

    @Test
    void dovecotAsksKeycloakForEverythingAndGetsADoorForIt() throws IOException, InterruptedException {
        program("postconf", ":");
        Path own = Files.createDirectories(folder.resolve("conf.d")).resolve("auth-passwdfile.inc");
        Files.writeString(own, "passdb {\n  driver = passwd-file\n}\n\nuserdb {\n  driver = passwd-file\n}\n");

        assertThat(mailSetup()).as(said()).isZero();
        assertThat(mailSetup()).as(said()).isZero();

        assertThat(Files.readString(own)).doesNotContain("passdb").contains("userdb {");
        assertThat(Files.readString(folder.resolve("conf.d/99-indigos.conf")))
                .contains("doveadm_api_key = " + SECRET)
                .contains("port = 8103");
        for (String asked : List.of("mail-token", "mail-password", "mail_send-token", "mail_send-password")) {
            Path file = folder.resolve("indigos-" + asked + ".conf.ext");
            assertThat(Files.readString(file))
                    .contains("https://sso.example.org/realms/indigos/protocol/openid-connect/token/introspect")
                    .contains("introspection_mode = post")
                    .contains("username_attribute = email")
                    .contains("%{oauth2:indigos_" + asked.split("-", -1)[0] + "}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(calls()).noneMatch(call -> call.contains(SECRET));
    }

    private int mailSetup() throws IOException, InterruptedException {
        return run(
                List.of("bash", SCRIPTS.resolve("mail-user-patches.sh").toString()),
                Map.of(
                        "DOVEADM_API_KEY",
                        SECRET,
                        "KEYCLOAK_HOST",
                        "sso.example.org",
                        "MAIL_OIDC_SECRET",
                        SECRET,
                        "DOVECOT",
                        folder.toString()));
    }

    private int nextcloudSetup() throws IOException, InterruptedException {
        return run(
                List.of("sh", SCRIPTS.resolve("nextcloud-before-starting.sh").toString()),
                Map.of(
                        "KEYCLOAK_HOST", "sso.example.org",
                        "NEXTCLOUD_OIDC_SECRET", "oidc",
                        "NEXTCLOUD_LOCKSMITH_PASSWORD", SECRET));
    }

    private int keycloakSetup() throws IOException, InterruptedException {
        return run(
                List.of("bash", SCRIPTS.resolve("keycloak-setup.sh").toString()),
                Map.of(
                        "KCADM",
                        folder.resolve("kcadm").toString(),
                        "KEYCLOAK_BOOTSTRAP_PASSWORD",
                        SECRET,
                        "NEXTCLOUD_HOST",
                        "cloud.example.org",
                        "NEXTCLOUD_OIDC_SECRET",
                        "oidc",
                        "MAIL_OIDC_SECRET",
                        "oidc"));
    }

    /** Puts a program into place that notes its arguments and, for {@code -f -}, its input, and ends as a test says. */
    private void program(String name, String test) throws IOException {
        Path program = Files.writeString(folder.resolve(name), """
                #!/bin/sh
                echo "$*" >>%1$s/calls
                case "$*" in *'-f -'*) cat >>%1$s/input ;; esac
                %2$s
                """.formatted(folder, test));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private int run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().putAll(all);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, program))
                .anyMatch(Files::isExecutable);
    }
}
