package cloud.indigos.keycloak.bench.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The services' ends of back-channel logout: one that answers at once, and one that takes the call and never answers. */
final class LogoutListener implements AutoCloseable {

    private static final String FIELD = "logout_token=";

    private final HttpServer prompt;
    private final ExecutorService answering = Executors.newFixedThreadPool(2);
    private final ServerSocket hanging;
    private final Map<String, Long> endedAt = new HashMap<>();

    LogoutListener() throws IOException {
        prompt = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prompt.setExecutor(answering);
        prompt.createContext("/", this::end);
        prompt.start();
        hanging = new ServerSocket(0, 5_000, InetAddress.getLoopbackAddress());
    }

    String promptUrl() {
        return "http://127.0.0.1:%d/logout".formatted(prompt.getAddress().getPort());
    }

    String hangingUrl() {
        return "http://127.0.0.1:%d/logout".formatted(hanging.getLocalPort());
    }

    /** Waits until all these sessions are ended; returns when the last one was, by {@link System#nanoTime()}. */
    long awaitEnd(Collection<String> sessions, long patienceMillis) throws InterruptedException {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        synchronized (endedAt) {
            while (!endedAt.keySet().containsAll(sessions)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException("Not all of %d sessions were ended".formatted(sessions.size()));
                }
                endedAt.wait(left);
            }
            return sessions.stream().mapToLong(endedAt::get).max().orElseThrow();
        }
    }

    private void end(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(body.substring(body.indexOf(FIELD) + FIELD.length()), StandardCharsets.UTF_8);
        synchronized (endedAt) {
            endedAt.put(Web.claims(token).get("sid").asText(), System.nanoTime());
            endedAt.notifyAll();
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        prompt.stop(0);
        answering.shutdown();
        hanging.close();
    }
}
