package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.demo.service.SampleService;
import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The Java service of {@code docs/services/java.md}. */
final class JavaService implements WebServer {

    private final URI address = URI.create("http://localhost:" + FreePorts.find());
    private final SampleService service;
    private final Logger log = Logger.getLogger("cloud.indigos.keycloak.demo.service");
    private final Printer printer = new Printer();

    private JavaService(String realmUrl) {
        log.addHandler(printer);
        try {
            service = SampleService.start(
                    new ServiceSettings(
                            new InetSocketAddress("localhost", address.getPort()),
                            address,
                            URI.create(realmUrl),
                            FilesRealm.SITE,
                            TestClient.SECRET,
                            "files"),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaService start(String realmUrl) {
        return new JavaService(realmUrl);
    }

    @Override
    public String url() {
        return address.toString();
    }

    @Override
    public String printed() {
        return String.join("\n", printer.lines);
    }

    @Override
    public void close() {
        service.close();
        log.removeHandler(printer);
    }

    private static final class Printer extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
