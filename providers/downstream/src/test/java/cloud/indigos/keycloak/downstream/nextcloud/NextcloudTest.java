package cloud.indigos.keycloak.downstream.nextcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.downstream.Answering;
import cloud.indigos.keycloak.downstream.hold.Hold;
import cloud.indigos.keycloak.downstream.hold.Holds;
import cloud.indigos.keycloak.downstream.service.ServiceCall;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.http.simple.SimpleHttp;

/** What is remembered of a lock when the member may be in again. */
class NextcloudTest {

    private static final Hold HOLD = new Hold("1", "abc");

    private final Holds holds = mock(Holds.class);

    @ParameterizedTest
    @CsvSource({"200, 200", "400, 101"})
    void aLockThatIsOffIsForgottenAndSoIsThatOfAnAccountThatIsGone(int status, int code) throws IOException {
        assertThat(unlock(status, code)).isEqualTo(Outcome.done());

        verify(holds).remove(HOLD);
    }

    @ParameterizedTest
    @CsvSource({"404, 998", "503, 503", "401, 997"})
    void aLockThatMayNotBeTakenOffIsRemembered(int status, int code) throws IOException {
        assertThat(unlock(status, code)).isNotEqualTo(Outcome.done());

        verify(holds, never()).remove(any());
    }

    @Test
    void whomWeHaveNotLockedIsLeftAlone() throws IOException {
        try (Answering nextcloud = new Answering(200, ocs(200))) {
            when(holds.find("claire")).thenReturn(Optional.empty());

            assertThat(Nextcloud.unlock(api(nextcloud), holds, "claire")).isEqualTo(Outcome.done());
            assertThat(nextcloud.requests()).isEmpty();
        }
    }

    private Outcome unlock(int status, int code) throws IOException {
        when(holds.find("claire")).thenReturn(Optional.of(HOLD));
        try (Answering nextcloud = new Answering(status, ocs(code))) {
            return Nextcloud.unlock(api(nextcloud), holds, "claire");
        }
    }

    private static NextcloudApi api(Answering nextcloud) {
        Map<String, String> options =
                Map.of("realm", "indigos", "url", nextcloud.url(), "user", "keycloak", "password", "s3cret");
        SimpleHttp http =
                ServiceCall.withTimeouts(SimpleHttp.create(HttpClients.createDefault()), Duration.ofSeconds(5));
        return new NextcloudApi(
                NextcloudSettings.read(options::get).settings().orElseThrow(), new ServiceCall(http, "s3cret"));
    }

    private static String ocs(int code) {
        return "{\"ocs\":{\"meta\":{\"statuscode\":%d},\"data\":[]}}".formatted(code);
    }
}
