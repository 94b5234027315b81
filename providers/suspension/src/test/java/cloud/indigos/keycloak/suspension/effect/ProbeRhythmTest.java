package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeRhythmTest {

    @ParameterizedTest
    @CsvSource({"0, 5", "3, 5", "4, 5", "5, 6", "10, 11"})
    void aServiceIsProbedEveryFiveSecondsAndRestsForOneAtLeast(long taken, long next) {
        Instant begun = Instant.EPOCH;

        assertThat(new ProbeRhythm(Duration.ofSeconds(5)).next(begun, begun.plusSeconds(taken)))
                .isEqualTo(begun.plusSeconds(next));
    }
}
