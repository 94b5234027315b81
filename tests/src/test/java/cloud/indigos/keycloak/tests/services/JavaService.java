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

/** The Java service of {@code docs/services/java.md}. */
final class JavaService implements WebServer {

    private final URI address = URI.create("http://localhost:" + FreePorts.find());
    private final SampleService service;

    private JavaService(String realmUrl) {
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
    public void close() {
        service.close();
    }
}
