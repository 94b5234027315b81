package cloud.indigos.keycloak.demo.run;

import cloud.indigos.keycloak.demo.server.KeycloakHome;
import cloud.indigos.keycloak.demo.server.KeycloakLaunch;
import cloud.indigos.keycloak.demo.server.KeycloakProcess;
import cloud.indigos.keycloak.demo.server.ServerFiles;
import cloud.indigos.keycloak.demo.service.SampleService;
import cloud.indigos.keycloak.demo.service.ServiceSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that runs in the demo, started in order and stopped together. */
final class Demo implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final String SERVICE = "files";

    private final MailCatcher mail;
    private final SampleService service;
    private final KeycloakProcess keycloak;

    private Demo(MailCatcher mail, SampleService service, KeycloakProcess keycloak) {
        this.mail = mail;
        this.service = service;
        this.keycloak = keycloak;
    }

    /** Returns when Keycloak takes requests. */
    @SuppressWarnings("resource") // the demo owns what it starts; after a failure here the process ends
    static Demo start(ServerFiles files, DemoFolder folder, Ports ports, Clock clock, Progress progress)
            throws IOException, InterruptedException {
        DemoRealm realm = new DemoRealm();
        KeycloakHome home = progress.during("Laying out Keycloak in " + folder.directory(), () -> {
            KeycloakHome laidOut = folder.keycloak().layOut(files.archive(), files.jars());
            realm.writeTo(folder.imports());
            return laidOut;
        });
        MailCatcher mail = MailCatcher.start(ports.mail(), folder.mails(), clock);
        SampleService service = SampleService.start(settings(ports, realm), clock);
        String start = folder.isNew()
                ? "Starting Keycloak for the first time: it builds itself and imports the realm"
                : "Starting Keycloak";
        KeycloakProcess keycloak = progress.during(
                start, () -> KeycloakProcess.start(home, launch(ports, folder)).awaitReady(LONGEST_START));
        return new Demo(mail, service, keycloak);
    }

    /** Waits until Keycloak ends by itself; ending the process ends it too. */
    int awaitEnd() throws InterruptedException {
        return keycloak.awaitEnd();
    }

    static URI keycloakAddress(Ports ports) {
        return URI.create("http://localhost:" + ports.keycloak());
    }

    /** All on the loopback interface: the passwords of the demo are known to everybody. */
    private static ServiceSettings settings(Ports ports, DemoRealm realm) {
        return new ServiceSettings(
                new InetSocketAddress("localhost", ports.service()),
                URI.create("http://localhost:" + ports.service()),
                keycloakAddress(ports).resolve("/realms/" + DemoRealm.NAME),
                DemoRealm.CLIENT,
                realm.clientSecret(),
                SERVICE);
    }

    private static KeycloakLaunch launch(Ports ports, DemoFolder folder) {
        Map<String, String> environment = new HashMap<>(DemoRealm.environment(ports));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", MasterAdmin.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", MasterAdmin.PASSWORD);
        return new KeycloakLaunch(
                List.of(
                        "start",
                        "--db=dev-file",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + ports.keycloak(),
                        "--hostname=" + keycloakAddress(ports),
                        "--import-realm"),
                environment,
                ports.management(),
                folder.keycloakLog());
    }

    @Override
    public void close() {
        service.close();
        keycloak.close();
        mail.close();
    }
}
