package cloud.indigos.keycloak.downstream.dovecot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.downstream.Answering;
import cloud.indigos.keycloak.downstream.service.MemberNote;
import cloud.indigos.keycloak.downstream.service.MemberService.Subject;
import cloud.indigos.keycloak.downstream.service.ServiceCall;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.models.UserModel;

/** Whose connections are cut. */
class DovecotTest {

    private static final String CUT = "[[\"doveadmResponse\",[{\"result\":\"1\"}],\"indigos\"]]";

    private static Dovecot dovecot(Answering api, String user) {
        return new Dovecot(
                DovecotSettings.read(Map.of("realm", "indigos", "url", api.url(), "api-key", "key", "user", user)::get)
                        .settings()
                        .orElseThrow());
    }

    private static ServiceCall call() {
        return new ServiceCall(
                ServiceCall.withTimeouts(SimpleHttp.create(HttpClients.createDefault()), Duration.ofSeconds(5)), "key");
    }

    private static Subject member(String username, boolean ended) {
        return new Subject(null, "realm", "id", new MemberNote(username, false, ended), () -> false);
    }

    @ParameterizedTest
    @CsvSource({"username, claire", "email, claire@example.org"})
    void whoIsRefusedIsCutByTheNameDovecotKnows(String user, String mask) throws IOException {
        UserModel claire = mock();
        when(claire.getUsername()).thenReturn("claire");
        when(claire.getEmail()).thenReturn("claire@example.org");
        try (Answering api = new Answering(200, CUT)) {
            Dovecot dovecot = dovecot(api, user);
            String name = dovecot.nameOf(claire).orElseThrow();
            assertThat(dovecot.apply(call(), member(name, false), true)).isEqualTo(Outcome.done());
            assertThat(api.requests())
                    .containsExactly("POST /doveadm/v1 X-Dovecot-API a2V5 [[\"kick\",{\"mask\":[\"" + mask
                            + "\"]},\"indigos\"]]");
        }
    }

    @Test
    void whoReportedAnIntruderIsCutThoughNothingIsRefused() throws IOException {
        try (Answering api = new Answering(200, CUT)) {
            dovecot(api, "username").apply(call(), member("claire", true), false);
            assertThat(api.requests()).hasSize(1);
        }
    }

    @Test
    void whoseDecisionWasLiftedMeanwhileStaysConnected() throws IOException {
        try (Answering api = new Answering(200, CUT)) {
            assertThat(dovecot(api, "username").apply(call(), member("claire", false), false))
                    .isEqualTo(Outcome.done());
            assertThat(api.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "cl?ire"})
    void aNameThatIsAPatternCutsNobodyElse(String username) throws IOException {
        try (Answering api = new Answering(200, CUT)) {
            assertThat(dovecot(api, "username").apply(call(), member(username, false), true))
                    .isEqualTo(Outcome.giveUp("pattern-in-name"));
            assertThat(api.requests()).isEmpty();
        }
    }

    @Test
    void aProbeCutsNobody() throws IOException {
        String nobody = "[[\"error\",{\"type\":\"exitCode\", \"exitCode\":68},\"indigos\"]]";
        try (Answering api = new Answering(200, nobody)) {
            assertThat(dovecot(api, "username").probe(call())).isEqualTo(Outcome.done());
            assertThat(api.requests().get(0)).contains("<nobody>");
        }
    }

    @Test
    void aWrongKeyStopsIt() throws IOException {
        try (Answering api = new Answering(401, "")) {
            assertThat(dovecot(api, "username").probe(call())).isEqualTo(Outcome.stop("credentials"));
        }
    }
}
