package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.demo.server.KeycloakHome;
import cloud.indigos.keycloak.demo.server.KeycloakLaunch;
import cloud.indigos.keycloak.demo.server.KeycloakProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server that belongs to one test, which may stop it, change its jars and start it again on the same address and data.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int port = FreePorts.find();
    private final int managementPort = FreePorts.find();
    private final Path directory;
    private KeycloakProcess process;

    /**
     * A server of this name, not yet laid out.
     *
     * @param name of its folder
     */
    public OwnServer(String name) {
        directory = PackageFiles.servers().resolve(name);
    }

    /**
     * Lays the server out with these provider jars only, starts it and returns when it takes requests.
     *
     * @param arguments of {@code kc.sh}, without those for ports and host name
     */
    public OwnServer start(Collection<Path> jars, List<String> arguments) {
        try {
            KeycloakHome home = new KeycloakHome(directory).layOut(PackageFiles.archive(), jars);
            KeycloakLaunch launch = new KeycloakLaunch(
                    Stream.concat(arguments.stream(), own()).toList(),
                    Map.of(),
                    managementPort,
                    directory.resolve("data/log/keycloak.log"));
            process = KeycloakProcess.start(home, launch).awaitReady(PATIENCE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** Stops the server; its data stay. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private Stream<String> own() {
        return Stream.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + url());
    }
}
