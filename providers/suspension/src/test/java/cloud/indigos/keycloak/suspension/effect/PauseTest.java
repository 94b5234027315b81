package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource({
        // back before the first probe: who met the outage goes at once
        "0, 1, true",
        "0, 3, true",
        // fails whenever it is tried, while the service answers: it must not pause the service every few seconds for
        // ever
        "0, 4, false",
        // was down when it was probed: all go
        "1, 4, true",
        "1, 31, true",
    })
    void whatWaitsGoesWhenTheServiceAnswersUnlessTheFaultIsItsOwn(int failedProbes, int attempts, boolean goes) {
        Pause pause = new Pause("files", false, "no-answer", Instant.EPOCH, Instant.EPOCH, failedProbes);

        assertThat(attempts <= pause.mostAttemptsOfReleased()).isEqualTo(goes);
    }
}
