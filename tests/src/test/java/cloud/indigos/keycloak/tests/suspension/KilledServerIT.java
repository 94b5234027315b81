package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.downstream.Uid;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.OwnServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * The server is killed right after it has confirmed decisions, while mail and services are being told: of one member who
 * is suspended, and of one whose suspension is lifted. Three times by default; {@code -Dindigos.tests.kills=20} for more.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("indigos.tests.kills", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int mailPort = FreePorts.find();
    private MailServer mails;
    private Listener service;
    private NextcloudStandIn nextcloud;

    @BeforeEach
    void theWorldOutside() {
        nextcloud = NextcloudStandIn.started();
        service = Listener.prompt();
        mails = new MailServer("localhost", mailPort);
    }

    @AfterEach
    void theWorldOutsideEnds() {
        service.close();
        mails.stop();
        nextcloud.close();
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
        Member lifted;
        Tokens online;
        Tokens offline;
        try (Keycloak administrator = administrator(server)) {
            ManagedRealm realm = managed(server, administrator, representation);
            member = Member.in(realm);
            online = member.signIn(SuspensionRealm.SERVICE);
            offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");
            lifted = Member.in(realm);
            Stream.of(member, lifted).map(Uid::of).forEach(nextcloud::create);
            String volunteer = Caller.of(realm, Person.VALENTINE).token();
            if (kill % 2 == 1) {
                nextcloud.changeAndHang(); // the account is locked, and nobody hears of it
            }
            decide(volunteer, lifted, Form.suspended());
            decide(volunteer, lifted, Form.active());
            decide(volunteer, member, Form.suspended());
            // Each kill a little later on the effects' way: before they are taken, while they run, when some are done.
            Thread.sleep(15L * kill);
            server.kill();
        }
        nextcloud.answerAgain();
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
            assertThat(nextcloud.isEnabled(Uid.of(member))).isFalse();
            assertThat(changesOf(member)).containsOnly("disable");
            assertThat(nextcloud.isEnabled(Uid.of(lifted))).isTrue();
            // Once lifted, never locked again.
            assertThat(String.join(" ", changesOf(lifted))).doesNotContain("enable disable");
            service.forget();
        }
    }

    private static void decide(String volunteer, Member member, Map<String, List<String>> form) {
        assertThat(member.decide(volunteer, form).status()).isEqualTo(204);
    }

    /** What Nextcloud was told to do with the account, in this order. */
    private List<String> changesOf(Member member) {
        return nextcloud.requestsAbout(Uid.of(member)).stream()
                .filter(request -> request.method().equals("PUT"))
                .map(request -> request.path().substring(request.path().lastIndexOf('/') + 1))
                .toList();
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
                "--spi-indigos-outbox--default--lease-seconds=3",
                "--spi-indigos-effect--nextcloud--realm=" + SuspensionRealm.NAME,
                "--spi-indigos-effect--nextcloud--url=" + NextcloudStandIn.url(),
                "--spi-indigos-effect--nextcloud--user=" + NextcloudStandIn.USER,
                "--spi-indigos-effect--nextcloud--password-file=" + NextcloudStandIn.PASSWORD.path(),
                "--spi-indigos-effect--nextcloud--timeout-seconds=2");
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
