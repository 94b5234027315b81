package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.OwnServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/**
 * The server is killed right after it has confirmed a decision, while mail and services are being told. Five times by
 * default; {@code -Dindigos.tests.kills=20} for more.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("indigos.tests.kills", 5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int mailPort = FreePorts.find();
    private MailServer mails;
    private Listener service;

    @BeforeEach
    void theWorldOutside() {
        service = Listener.prompt();
        mails = new MailServer("localhost", mailPort);
    }

    @AfterEach
    void theWorldOutsideEnds() {
        service.close();
        mails.stop();
    }

    @Test
    void whateverWasDecidedIsDoneOnceTheServerIsBack() throws InterruptedException {
        try (OwnServer server = OwnServer.named("killed")) {
            start(server);
            RealmRepresentation realm = make(server);
            for (int kill = 0; kill < KILLS; kill++) {
                decideAndKill(server, realm, kill);
            }
        }
    }

    private void decideAndKill(OwnServer server, RealmRepresentation representation, int kill)
            throws InterruptedException {
        Member member;
        Tokens online;
        Tokens offline;
        try (Keycloak administrator = administrator(server)) {
            ManagedRealm realm = managed(server, administrator, representation);
            member = Member.in(realm);
            online = member.signIn(SuspensionRealm.SERVICE);
            offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");
            assertThat(member.decide(Caller.of(realm, Person.VALENTINE).token(), Form.suspended())
                            .status())
                    .isEqualTo(204);
            // Each kill a little later on the effects' way: before they are taken, while they run, when some are done.
            Thread.sleep(15L * kill);
            server.kill();
        }
        start(server);
        try (Keycloak administrator = administrator(server)) {
            ManagedRealm realm = managed(server, administrator, representation);
            assertThat(online.areDead()).isTrue();
            assertThat(offline.areDead()).isTrue();
            assertThat(Member.named(member.username(), realm)
                            .signInTo(SuspensionRealm.SERVICE)
                            .status())
                    .isEqualTo(400);
            assertThat(service.nextToken(PATIENCE)).as("first logout token").isNotNull();
            assertThat(service.nextToken(PATIENCE)).as("second logout token").isNotNull();
            Eventually.holds(() -> {
                List<Mail> received = Mails.to(mails, member.email());
                assertThat(received)
                        .isNotEmpty()
                        .allMatch(mail -> mail.subject().equals("Votre compte est suspendu"));
                assertThat(received)
                        .extracting(Mail::id)
                        .containsOnly(received.get(0).id());
                assertThat(waiting(realm)).isEmpty();
            });
            service.forget();
        }
    }

    /** Effects not done yet, as administrators see them. */
    private static JsonNode waiting(ManagedRealm realm) {
        return Caller.of(realm, Person.VALENTINE)
                .admin("GET", "/standings/effects?state=pending")
                .json();
    }

    private static void start(OwnServer server) {
        server.startWithPackage(
                "--db-url-properties=;WRITE_DELAY=0",
                "--spi-indigos-outbox--default--poll-seconds=1",
                "--spi-indigos-outbox--default--lease-seconds=3");
    }

    private RealmRepresentation make(OwnServer server) {
        RealmRepresentation realm = new SuspensionRealm()
                .configure(RealmBuilder.create())
                .smtp("localhost", mailPort, "sso@indigos.example")
                .build();
        ClientRepresentation client = realm.getClients().stream()
                .filter(candidate -> candidate.getClientId().equals(SuspensionRealm.SERVICE))
                .findFirst()
                .orElseThrow();
        client.getAttributes().put("backchannel.logout.url", service.url());
        try (Keycloak administrator = administrator(server)) {
            administrator.realms().create(realm);
        }
        return realm;
    }

    private static Keycloak administrator(OwnServer server) {
        return Keycloak.getInstance(
                server.url(), "master", OwnServer.ADMINISTRATOR, OwnServer.ADMINISTRATOR, "admin-cli");
    }

    private static ManagedRealm managed(OwnServer server, Keycloak administrator, RealmRepresentation realm) {
        return new ManagedRealm(
                server.url() + "/realms/" + realm.getRealm(), realm, administrator.realm(realm.getRealm()));
    }
}
