package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "9, 1280", "10, 2560", "11, 3600", "31, 3600"})
    void thePauseGrowsToAnHour(int attempts, long seconds) {
        assertThat(new RetryDelay(() -> 0).after(attempts)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void aFifthOfItAtMostIsChance() {
        assertThat(new RetryDelay(() -> 1).after(1)).contains(Duration.ofSeconds(6));
    }

    @Test
    void afterAboutADayItIsGivenUp() {
        RetryDelay delay = new RetryDelay(() -> 0);
        assertThat(delay.after(RetryDelay.MOST_ATTEMPTS)).isEmpty();
        assertThat(IntStream.range(1, RetryDelay.MOST_ATTEMPTS)
                        .mapToObj(delay::after)
                        .map(java.util.Optional::orElseThrow)
                        .reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(20), Duration.ofHours(28));
    }
}
