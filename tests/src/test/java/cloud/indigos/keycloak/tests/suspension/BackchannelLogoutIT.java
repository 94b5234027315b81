package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Services are told of a decision, whatever the others do, and the administrator never waits for them. */
@KeycloakIntegrationTest
class BackchannelLogoutIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Less than the time after which the worker itself would stop waiting for a client. */
    private static final Duration NOBODY_WAITED = Duration.ofSeconds(3);

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private String volunteer;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void theServiceIsToldWhoseSessionIsOver() {
        try (Listener service = Listener.prompt()) {
            listen(SuspensionRealm.SERVICE, service.url());
            Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

            member.decide(volunteer, Form.suspended());

            JsonNode token = claims(service.nextToken(PATIENCE));
            assertThat(token.get("iss").asText()).isEqualTo(realm.getBaseUrl());
            assertThat(token.get("aud").asText()).isEqualTo(SuspensionRealm.SERVICE);
            assertThat(token.get("sub").asText()).isEqualTo(member.id());
            assertThat(token.get("sid").asText()).isNotBlank();
            assertThat(token.get("events").has("http://schemas.openid.net/event/backchannel-logout"))
                    .isTrue();
            assertThat(token.has("nonce")).isFalse();
            assertThat(tokens.areDead()).isTrue();
        }
    }

    @Test
    void aHangingServiceKeepsNeitherTheAdministratorNorTheOtherServicesWaiting() {
        try (Listener hanging = Listener.hanging();
                Listener prompt = Listener.prompt()) {
            listen(SuspensionRealm.SERVICE, hanging.url());
            listen(SuspensionRealm.MAILER, prompt.url());
            Tokens one = member.signIn(SuspensionRealm.SERVICE);
            Tokens other = member.signIn(SuspensionRealm.MAILER);

            Duration took = timed(() -> member.decide(volunteer, Form.suspended()));

            assertThat(one.areDead()).isTrue();
            assertThat(other.areDead()).isTrue();
            assertThat(took).isLessThan(NOBODY_WAITED);
            assertThat(prompt.nextToken(PATIENCE)).isNotNull();
            assertThat(hanging.nextToken(PATIENCE)).isNotNull();
        }
    }

    @Test
    void anUnreachableServiceKeepsNobodyWaiting() throws IOException {
        try (Unreachable unreachable = new Unreachable();
                Listener prompt = Listener.prompt()) {
            listen(SuspensionRealm.SERVICE, unreachable.url());
            listen(SuspensionRealm.MAILER, prompt.url());
            Tokens tokens = member.signIn(SuspensionRealm.SERVICE);
            member.signIn(SuspensionRealm.MAILER);

            Duration took = timed(() -> member.decide(volunteer, Form.suspended()));

            assertThat(tokens.areDead()).isTrue();
            assertThat(took).isLessThan(NOBODY_WAITED);
            assertThat(prompt.nextToken(PATIENCE)).isNotNull();
        }
    }

    @Test
    void aServiceThatFailsIsToldAgain() {
        try (Listener service = Listener.prompt()) {
            listen(SuspensionRealm.SERVICE, service.url());
            member.signIn(SuspensionRealm.SERVICE);
            service.answer(503);
            member.decide(volunteer, Form.suspended());
            JsonNode first = claims(service.nextToken(PATIENCE));

            service.answer(200);
            JsonNode second = claims(service.nextToken(PATIENCE));

            assertThat(second.get("sid")).isEqualTo(first.get("sid"));
            assertThat(second.get("jti")).isNotEqualTo(first.get("jti"));
        }
    }

    @Test
    void aRestrictionIsToldToTheRefusedServiceOnly() {
        try (Listener refused = Listener.prompt();
                Listener untouched = Listener.prompt()) {
            listen(SuspensionRealm.MAILER, refused.url());
            listen(SuspensionRealm.SERVICE, untouched.url());
            member.signIn(SuspensionRealm.MAILER);
            member.signIn(SuspensionRealm.SERVICE);

            member.decide(volunteer, Form.of("standing=restricted; services=mail; urgent=grave_risk; reason=r"));
            assertThat(refused.nextToken(PATIENCE)).isNotNull();

            member.decide(volunteer, Form.suspended());
            assertThat(untouched.nextToken(PATIENCE)).isNotNull();
            assertThat(untouched.nextToken(Duration.ZERO)).isNull();
        }
    }

    private void listen(String clientId, String url) {
        Clients clients = new Clients(realm);
        clients.tellOfLogoutsAt(clientId, url);
        clients.change(clientId, client -> client.getAttributes().put("backchannel.logout.session.required", "true"));
    }

    private static Duration timed(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static JsonNode claims(String token) {
        assertThat(token).as("a logout token").isNotNull();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        try {
            return new ObjectMapper()
                    .readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A port whose queue of connections is full, so that connecting to it does not end. */
    private static final class Unreachable implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> queue = new ArrayList<>();

        Unreachable() throws IOException {
            for (int i = 0; i < 2; i++) {
                queue.add(new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()));
            }
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/logout";
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : queue) {
                socket.close();
            }
            server.close();
        }
    }
}
