package cloud.indigos.keycloak.tests.support.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;
import org.keycloak.testframework.remote.runonserver.InjectTestClassServer;
import org.keycloak.testframework.remote.runonserver.TestClassServer;
import org.keycloak.testframework.remote.runonserver.TestClasses;

/**
 * Serves the classes of tests that run code in the server, at the one address that the framework's provider there knows.
 * It is open only while such a test class runs, and waits for its turn when another run on this machine has it.
 */
public final class TestClassServerSupplier implements Supplier<TestClassServer, InjectTestClassServer> {

    private static final int PORT = 8500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private HttpServer http;

    @Override
    public String getAlias() {
        return "while-used";
    }

    @Override
    public LifeCycle getLifeCycle(InjectTestClassServer annotation) {
        return LifeCycle.CLASS;
    }

    @Override
    public TestClassServer getValue(InstanceContext<TestClassServer, InjectTestClassServer> instance) {
        try {
            http = open();
            http.start();
            return TestClasses.on(http, Set.of("cloud.indigos.keycloak.tests"));
        } catch (IOException e) {
            throw new IllegalStateException("Tests that run code in the server need port " + PORT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean compatible(
            InstanceContext<TestClassServer, InjectTestClassServer> a,
            RequestedInstance<TestClassServer, InjectTestClassServer> b) {
        return true;
    }

    @Override
    public void close(InstanceContext<TestClassServer, InjectTestClassServer> instance) {
        http.stop(0);
    }

    private static HttpServer open() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
            } catch (BindException taken) {
                if (Instant.now().isAfter(deadline)) {
                    throw taken;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }
}
