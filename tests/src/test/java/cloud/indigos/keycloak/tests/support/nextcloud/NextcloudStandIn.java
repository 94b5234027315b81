package cloud.indigos.keycloak.tests.support.nextcloud;

import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.SecretFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The provisioning API of a Nextcloud 32, answering as a real one was recorded to answer. The shared server calls it at an
 * address that stays the same; it listens there from {@link #start} to {@link #stop}.
 */
public final class NextcloudStandIn implements AutoCloseable {

    public static final String USER = "indigos-locksmith";

    /** The number of the provider in user_oidc. */
    public static final int PROVIDER = 1;

    private static final int PORT = FreePorts.find();

    /** What the server under test sends as our password. */
    public static final SecretFile PASSWORD = SecretFile.holding("app-password-of-a-test");

    private static final Pattern ACCOUNT = Pattern.compile("/ocs/v2\\.php/cloud/users/([^/]+)(/enable|/disable)?");

    /** What it was asked, and when. */
    public record Request(String method, String path, int status, Instant at) {}

    private final Map<String, Boolean> accounts = new ConcurrentHashMap<>();
    private final Map<String, Fault> faultsAt = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);
    private volatile CountDownLatch mayConfirm = new CountDownLatch(0);
    private HttpServer server;

    private NextcloudStandIn() {}

    public static NextcloudStandIn started() {
        NextcloudStandIn nextcloud = new NextcloudStandIn();
        nextcloud.start();
        return nextcloud;
    }

    public static String url() {
        return "http://localhost:" + PORT;
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    public void stop() {
        answerAgain();
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
        PASSWORD.giveTheRightOne();
    }

    public void fail(Fault with) {
        faultsAt.clear();
        fault = with;
    }

    /** Answers so whatever it is asked about one account, and everything else as ever. */
    public void failAt(String uid, Fault with) {
        faultsAt.put(uid, with);
    }

    /** Takes requests and answers none until {@link #stop} or {@link #answerAgain}. */
    public void hang() {
        mayAnswer = new CountDownLatch(1);
    }

    /** Changes what it is told to change, and does not say so until {@link #stop} or {@link #answerAgain}. */
    public void changeAndHang() {
        mayConfirm = new CountDownLatch(1);
    }

    public void answerAgain() {
        mayAnswer.countDown();
        mayConfirm.countDown();
    }

    /** An account, as the first login of a member makes one. */
    public void create(String uid) {
        accounts.put(uid, true);
    }

    /** As an administrator does there by hand. */
    public void set(String uid, boolean enabled) {
        accounts.put(uid, enabled);
    }

    public boolean has(String uid) {
        return accounts.containsKey(uid);
    }

    public boolean isEnabled(String uid) {
        return accounts.get(uid);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requestsAbout(String uid) {
        return requests.stream().filter(request -> request.path().contains(uid)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        await(mayAnswer);
        OcsAnswer answer = fault.answer(exchange.getRequestMethod()).orElseGet(() -> guard(exchange));
        // Before it is sent: who reads the answer finds the request noted.
        requests.add(new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), answer.status(), Instant.now()));
        if (!exchange.getRequestMethod().equals("GET")) {
            await(mayConfirm);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.contentType());
        // A connection kept open would outlive this one, and fail the first call of the next test.
        exchange.getResponseHeaders().add("Connection", "close");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private OcsAnswer guard(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String right =
                Base64.getEncoder().encodeToString((USER + ":" + PASSWORD.right()).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + right).equals(authorization)) {
            return OcsAnswer.of(401, 997);
        }
        if (!"true".equals(exchange.getRequestHeaders().getFirst("OCS-APIRequest"))) {
            return OcsAnswer.of(412, 412);
        }
        return route(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
    }

    private OcsAnswer route(String method, String path) {
        Matcher account = ACCOUNT.matcher(path);
        if (!account.matches()) {
            return OcsAnswer.of(404, 998);
        }
        String uid = URLDecoder.decode(account.group(1), StandardCharsets.UTF_8);
        return faultsAt.getOrDefault(uid, Fault.NONE)
                .answer(method)
                .orElseGet(() -> account(method, uid, account.group(2)));
    }

    private OcsAnswer account(String method, String uid, String action) {
        boolean looked = method.equals("GET");
        if (uid.equals("disabled")) {
            return OcsAnswer.ok("{\"users\":[]}");
        }
        if (!accounts.containsKey(uid)) {
            return looked ? OcsAnswer.of(404, 404) : OcsAnswer.of(400, 101);
        }
        if (looked) {
            return OcsAnswer.ok("{\"id\":\"%s\",\"enabled\":%s}".formatted(uid, accounts.get(uid)));
        }
        accounts.put(uid, action.equals("/enable"));
        return OcsAnswer.ok("[]");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
