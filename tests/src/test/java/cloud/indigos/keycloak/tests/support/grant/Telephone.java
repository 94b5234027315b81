package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.keycloak.testframework.realm.ManagedRealm;

/** What Keycloak asks when a member is to confirm a login elsewhere: the channel that the server is configured for. */
public final class Telephone implements AutoCloseable {

    private static final int PORT = FreePorts.find();
    private static final long PATIENCE_SECONDS = 10;

    private final HttpServer server;
    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();

    private Telephone() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
            // Keycloak would keep the connection, and find the next telephone gone.
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
    }

    /** Where the server finds it. */
    public static String url() {
        return "http://localhost:" + PORT + "/";
    }

    static Telephone on() {
        return new Telephone();
    }

    /** The member says yes to what the telephone shows. */
    void confirm(ManagedRealm realm) {
        Answer answer = Http.sendJson(
                "POST",
                realm.getBaseUrl() + "/protocol/openid-connect/ext/ciba/auth/callback",
                request(),
                Map.of("status", "SUCCEED"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String request() {
        try {
            String token = tokens.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(token).as("what the member is asked").isNotNull();
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
