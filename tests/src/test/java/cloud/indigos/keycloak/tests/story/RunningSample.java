package cloud.indigos.keycloak.tests.story;

import cloud.indigos.keycloak.demo.service.SampleService;
import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;

/** The sample service beside a realm that knows it as its service of files. */
final class RunningSample implements AutoCloseable {

    static final String CLIENT = "sample";
    static final String CONTACT = "aide@indigos.example";

    private static final String SECRET = "secret-of-the-sample-service";
    private static final String SERVICE = "files";

    private final ManagedRealm realm;
    private final URI address;
    private final SampleService service;

    private RunningSample(ManagedRealm realm, URI address, SampleService service) {
        this.realm = realm;
        this.address = address;
        this.service = service;
    }

    static RunningSample in(ManagedRealm realm) throws IOException {
        URI address = URI.create("http://localhost:" + FreePorts.find());
        realm.admin().clients().create(client(address).build()).close();
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        ServiceSettings settings = new ServiceSettings(
                new InetSocketAddress("localhost", address.getPort()),
                address,
                URI.create(realm.getBaseUrl()),
                CLIENT,
                SECRET,
                SERVICE);
        return new RunningSample(
                realm, address, SampleService.start(settings, Clock.system(ZoneId.of("Europe/Paris"))));
    }

    private static ClientBuilder client(URI address) {
        return ClientBuilder.create(CLIENT)
                .secret(SECRET)
                .redirectUris(address.resolve(ServiceSettings.CALLBACK_PATH).toString())
                .attribute(
                        "backchannel.logout.url",
                        address.resolve(ServiceSettings.BACK_CHANNEL_LOGOUT_PATH)
                                .toString())
                .attribute("backchannel.logout.session.required", "true")
                .attribute("indigos.service", SERVICE)
                .protocolMappers(Audience.of(CLIENT));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        service.close();
        String id = realm.admin().clients().findByClientId(CLIENT).get(0).getId();
        realm.admin().clients().get(id).remove();
    }
}
