package cloud.indigos.keycloak.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A shell script and a small web server stand for Keycloak and its management port. */
@Timeout(60)
class KeycloakProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicBoolean healthy = new AtomicBoolean(true);
    private HttpServer management;

    @BeforeEach
    void startManagementPort() throws IOException {
        management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(healthy.get() && Files.exists(started()) ? 200 : 503, -1);
            exchange.close();
        });
        management.start();
    }

    @AfterEach
    void stopManagementPort() {
        management.stop(0);
    }

    @Test
    void isReadyOnceTheHealthCheckSaysSoAndStopsWithItsChildren() throws Exception {
        ProcessHandle child;
        try (KeycloakProcess keycloak =
                start("sleep 600 & echo $! > child; touch started; wait").awaitReady(PATIENCE)) {
            child = ProcessHandle.of(Long.parseLong(
                            Files.readString(folder.resolve("home/child")).strip()))
                    .orElseThrow();
            assertThat(keycloak.isAlive()).isTrue();
        }

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void passesArgumentsAndEnvironmentAndWritesTheLog() throws Exception {
        try (KeycloakProcess keycloak =
                start("echo \"$@ $SECRET\"; touch started; sleep 600").awaitReady(PATIENCE)) {
            assertThat(keycloak.isAlive()).isTrue();
            assertThat(log())
                    .content()
                    .startsWith("start-dev --health-enabled=true --http-management-port=%d "
                            .formatted(management.getAddress().getPort()))
                    .endsWith(" s3cret\n");
        }
    }

    @Test
    void failsAtOnceWithTheLastLinesOfTheLogWhenTheServerEnds() {
        assertThatThrownBy(() -> start("echo Port 8080 is taken; exit 3").awaitReady(PATIENCE))
                .isInstanceOf(KeycloakStartException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("Port 8080 is taken");
    }

    @Test
    void failsWhenAnotherServerAnswersForTheOneThatEnded() throws Exception {
        try (KeycloakProcess keycloak = start("touch started; exit 1")) {
            keycloak.awaitEnd();

            assertThatThrownBy(() -> keycloak.awaitReady(PATIENCE))
                    .isInstanceOf(KeycloakStartException.class)
                    .hasMessageContaining("exit code 1");
        }
    }

    @Test
    void stopsAServerThatIsNotReadyInTime() throws Exception {
        healthy.set(false);
        try (KeycloakProcess keycloak = start("exec sleep 600")) {
            assertThatThrownBy(() -> keycloak.awaitReady(Duration.ofMillis(500)))
                    .isInstanceOf(KeycloakStartException.class)
                    .hasMessageContaining("not ready");

            assertThat(keycloak.isAlive()).isFalse();
        }
    }

    private KeycloakProcess start(String script) throws IOException {
        KeycloakHome home = new KeycloakHome(folder.resolve("home"));
        Files.createDirectories(home.script().getParent());
        Files.writeString(home.script(), "#!/bin/sh\n" + script + "\n");
        assertThat(home.script().toFile().setExecutable(true)).isTrue();
        return KeycloakProcess.start(
                home,
                new KeycloakLaunch(
                        List.of("start-dev"),
                        Map.of("SECRET", "s3cret"),
                        management.getAddress().getPort(),
                        log()));
    }

    private Path log() {
        return folder.resolve("logs/keycloak.log");
    }

    private Path started() {
        return folder.resolve("home/started");
    }
}
