package cloud.indigos.keycloak.demo.service;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;

/** The sample service, a realm that it asks, and somebody's browser. */
final class RunningService implements AutoCloseable {

    final FakeRealm realm = new FakeRealm();
    final Browser browser;
    private final SampleService service;

    RunningService() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://localhost:" + port);
        service = SampleService.start(
                new ServiceSettings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        address,
                        realm.issuer(),
                        FakeRealm.CLIENT,
                        "secret",
                        "files"),
                Clock.systemUTC());
        browser = new Browser(address);
    }

    HttpResponse<String> signIn() throws Exception {
        URI keycloak = Browser.location(browser.get("/login"));
        return browser.get(realm.signedIn(keycloak));
    }

    @Override
    public void close() {
        service.close();
        realm.close();
    }
}
