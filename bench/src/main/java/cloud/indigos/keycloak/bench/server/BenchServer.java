package cloud.indigos.keycloak.bench.server;

import cloud.indigos.keycloak.demo.server.KeycloakHome;
import cloud.indigos.keycloak.demo.server.KeycloakLaunch;
import cloud.indigos.keycloak.demo.server.KeycloakProcess;
import cloud.indigos.keycloak.demo.server.ServerFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A production Keycloak of the bench, with our package or without, that can be started again on its data. */
final class BenchServer implements AutoCloseable {

    private static final String ADMINISTRATOR = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServerKind kind;
    private final Path folder;
    private final Database database;
    private final int port;
    private KeycloakProcess process;

    BenchServer(ServerKind kind, Path folder, Database database) throws IOException {
        this.kind = kind;
        this.folder = folder.resolve(kind.id());
        this.database = database;
        this.port = freePort();
    }

    String name() {
        return kind.id();
    }

    ServerKind kind() {
        return kind;
    }

    Database database() {
        return database;
    }

    Path log() {
        return folder.resolve("keycloak.log");
    }

    /** Starts, with these options besides the usual ones, and returns when the server takes requests. */
    void start(String... options) throws IOException, InterruptedException {
        close();
        ServerFiles files = ServerFiles.fromSystemProperties();
        KeycloakHome home = new KeycloakHome(folder.resolve("home"))
                .layOut(files.archive(), kind == ServerKind.INDIGOS ? files.jars() : List.of());
        Files.createDirectories(folder);
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(),
                "--cache=local",
                // Otherwise a member who signs in again before a thread has noted the first time is turned away.
                "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true",
                "--bootstrap-admin-username=" + ADMINISTRATOR,
                "--bootstrap-admin-password=" + ADMINISTRATOR));
        arguments.addAll(database.options(kind.id()));
        arguments.addAll(List.of(options));
        process = KeycloakProcess.start(home, new KeycloakLaunch(arguments, Map.of(), freePort(), log()))
                .awaitReady(PATIENCE);
    }

    String url() {
        return "http://localhost:" + port;
    }

    String realmUrl() {
        return url() + "/realms/" + BenchRealm.NAME;
    }

    /** A call of the realm's admin API. */
    HttpResponse<String> admin(HttpRequest.Builder request, int status) {
        return Web.send(request.header("Authorization", "Bearer " + adminToken()), status);
    }

    String adminUrl(String path) {
        return url() + "/admin/realms/" + BenchRealm.NAME + path;
    }

    String adminToken() {
        JsonNode answer = Web.read(Web.send(
                Web.form(
                        url() + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                ADMINISTRATOR)),
                200));
        return answer.get("access_token").asText();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
