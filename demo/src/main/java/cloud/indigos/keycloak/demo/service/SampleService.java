package cloud.indigos.keycloak.demo.service;

import cloud.indigos.keycloak.demo.service.web.Site;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small web service whose members sign in through Keycloak, and which honours their standing. An example of a relying
 * party in plain Java: the JDK's web server and the Nimbus OAuth 2.0 SDK.
 */
public final class SampleService implements AutoCloseable {

    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;

    private SampleService(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Runs the service by itself, with its settings from the environment, until the process is ended. */
    @SuppressWarnings("resource") // runs until the process ends
    public static void main(String[] arguments) throws IOException {
        start(ServiceSettings.fromEnvironment(System.getenv()), Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Starts the service; it answers when this returns, whether or not Keycloak does.
     *
     * @throws IOException if the port is taken
     */
    public static SampleService start(ServiceSettings settings, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(settings.listen(), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/", Site.of(settings, clock));
        server.start();
        return new SampleService(server, threads);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
