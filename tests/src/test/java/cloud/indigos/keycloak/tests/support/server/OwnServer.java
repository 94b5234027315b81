package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.demo.server.KeycloakHome;
import cloud.indigos.keycloak.demo.server.KeycloakLaunch;
import cloud.indigos.keycloak.demo.server.KeycloakProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server that belongs to one test, which may stop it, change its jars and start it again on the same address and data.
 * It begins with no data.
 */
public final class OwnServer implements AutoCloseable {

    /** The name and the password of the first administrator, in the realm {@code master}. */
    public static final String ADMINISTRATOR = "admin";

    static final String SHARED = "shared";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The second compiler takes more from a machine with two cores than a server of a few minutes gets back. */
    private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    private final int port = FreePorts.find();
    private final int managementPort = FreePorts.find();
    private final Path directory;
    private List<String> database = List.of("--db=dev-file");
    private String address = url();
    private KeycloakProcess process;

    private OwnServer(String name) {
        directory = PackageFiles.servers().resolve(name);
        new ServerFolder(directory).forgetData();
    }

    static OwnServer shared() {
        return new OwnServer(SHARED);
    }

    /**
     * A server of this name, not running yet. It starts from what the shared server has built, if that has, which takes
     * a third of the time as long as jars and build options are the same.
     */
    public static OwnServer named(String name) {
        OwnServer server = new OwnServer(name);
        new ServerFolder(PackageFiles.servers().resolve(SHARED)).copyBuildTo(server.directory);
        return server;
    }

    /** A node of this name, not running yet, of a cluster that has this database. */
    public static OwnServer node(String name, SharedDatabase database) {
        OwnServer node = named(name);
        node.database = database.options();
        return node;
    }

    /** Another node of the same cluster, not running yet. Both say that they are found where this one is. */
    public OwnServer another(String name) {
        OwnServer node = new OwnServer(name);
        new ServerFolder(directory).copyBuildTo(node.directory);
        node.database = database;
        node.address = address;
        return node;
    }

    /** Starts with our package as a node of its cluster; returns when the server takes requests. */
    public OwnServer startAsNode(String... options) {
        Stream<String> together = Stream.of(
                "--bootstrap-admin-username=" + ADMINISTRATOR,
                "--bootstrap-admin-password=" + ADMINISTRATOR,
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + FreePorts.find());
        return start(
                PackageFiles.withTestProviders(),
                Stream.concat(together, Stream.of(options)).toArray(String[]::new));
    }

    /** Gives the server a realm to import at its start, with {@code --import-realm}. */
    public OwnServer importing(String json) {
        try {
            Path folder = Files.createDirectories(directory.resolve("data/import"));
            Files.writeString(folder.resolve("realm.json"), json);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts with our package and these options of {@code kc.sh start}; returns when the server takes requests. */
    public OwnServer startWithPackage(String... options) {
        return startAlone(PackageFiles.withTestProviders(), options);
    }

    /** Starts as Keycloak without anything of ours; returns when the server takes requests. */
    public OwnServer startWithoutPackage() {
        return startAlone(List.of());
    }

    private OwnServer startAlone(Collection<Path> jars, String... options) {
        Stream<String> alone = Stream.of(
                "--bootstrap-admin-username=" + ADMINISTRATOR,
                "--bootstrap-admin-password=" + ADMINISTRATOR,
                "--cache=local",
                "--metrics-enabled=true");
        return start(jars, Stream.concat(alone, Stream.of(options)).toArray(String[]::new));
    }

    /**
     * Lays the server out with these provider jars only, starts it in production mode and returns when it takes requests.
     *
     * @param options of {@code kc.sh start}, without those for ports, host name and database
     */
    OwnServer start(Collection<Path> jars, String... options) {
        try {
            KeycloakHome home = new KeycloakHome(directory).layOut(PackageFiles.archive(), jars);
            List<String> arguments = Stream.concat(own(), Stream.of(options)).toList();
            KeycloakLaunch launch = new KeycloakLaunch(arguments, ENVIRONMENT, managementPort, log());
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

    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** What the server printed since its last start. */
    public Path log() {
        return directory.resolve("keycloak.log");
    }

    /** Ends the server as a power cut would (SIGKILL); what it had committed stays for the next start. */
    public void kill() {
        process.kill();
    }

    /** Stops the server; its data stay for the next start. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Stream<String> own() {
        return Stream.concat(
                Stream.of(
                        "start",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + address,
                        // With brute-force detection Keycloak lets a member sign in once at a time, and works on after
                        // its answer: whoever is as fast as a test reads that the account is disabled for a while.
                        "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true"),
                database.stream());
    }
}
