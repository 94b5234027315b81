package cloud.indigos.keycloak.tests.suspension;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where a client listens for logouts: it keeps what it is told, and answers when it is allowed to. */
public final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer;
    private volatile Reply reply = new Reply(200, "");

    private record Reply(int status, String body) {}

    private Listener(CountDownLatch mayAnswer) {
        this.mayAnswer = mayAnswer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/logout", exchange -> {
            Reply answer = reply;
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            await();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public static Listener prompt() {
        return new Listener(new CountDownLatch(0));
    }

    /** Takes every request and answers none until {@link #answerAtLast} or {@link #close}. */
    static Listener hanging() {
        return new Listener(new CountDownLatch(1));
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/logout";
    }

    /** What it answers from now on. */
    void answer(int status) {
        answer(status, "");
    }

    void answer(int status, String body) {
        reply = new Reply(status, body);
    }

    void answerAtLast() {
        mayAnswer.countDown();
    }

    /** The next logout token it is sent, waiting up to a time; null when none came. */
    public String nextToken(Duration patience) {
        String body = nextBody(patience);
        return body == null
                ? null
                : URLDecoder.decode(body.substring("logout_token=".length()), StandardCharsets.UTF_8);
    }

    /** What it is sent next, waiting up to a time; null when nothing came. */
    String nextBody(Duration patience) {
        try {
            return bodies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what it was told and nobody asked for. */
    void forget() {
        bodies.clear();
    }

    private void await() {
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answerAtLast();
        server.stop(0);
    }
}
