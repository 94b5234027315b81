package cloud.indigos.keycloak.demo.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running server; it ends with {@link #close()}, and with this JVM at the latest. */
public final class KeycloakProcess implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Process process;
    private final KeycloakLaunch launch;
    private final Thread atExit;

    private KeycloakProcess(Process process, KeycloakLaunch launch) {
        this.process = process;
        this.launch = launch;
        this.atExit = new Thread(this::stop, "stop-keycloak");
    }

    /** Starts the server with the Java that runs this program, and does not wait for it: {@link #awaitReady}. */
    public static KeycloakProcess start(KeycloakHome home, KeycloakLaunch launch) throws IOException {
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        File log = launch.log().toFile();
        ProcessBuilder builder = new ProcessBuilder(launch.command(home.script()))
                .directory(home.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(launch.environment());
        KeycloakProcess keycloak = new KeycloakProcess(builder.start(), launch);
        Runtime.getRuntime().addShutdownHook(keycloak.atExit);
        return keycloak;
    }

    /**
     * Returns when the server takes requests.
     *
     * @throws KeycloakStartException as soon as the server has ended, or when {@code patience} has; it is stopped then
     */
    public KeycloakProcess awaitReady(Duration patience) throws IOException, InterruptedException {
        HealthEndpoint health = new HealthEndpoint(launch.managementPort());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!health.ready()) {
            if (process.waitFor(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new KeycloakStartException(
                        "Keycloak was not ready after %d seconds.".formatted(patience.toSeconds()), launch.log());
            }
        }
        if (!process.isAlive()) {
            close();
            throw new KeycloakStartException(
                    "Keycloak ended with exit code %d.".formatted(process.exitValue()), launch.log());
        }
        return this;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server ends, for whatever reason; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to end, ends it by force if it does not, and returns when it has. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook runs, or has run.
        }
    }

    /** Ends the server by force, with no time to finish anything, and returns when it is gone. */
    public void kill() {
        end(family());
        close();
    }

    /** The script is a parent of the server: forced to end, it would leave the server behind. */
    private void stop() {
        List<ProcessHandle> family = family();
        process.destroy();
        try {
            process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(family);
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void end(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
    }
}
