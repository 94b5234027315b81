package cloud.indigos.keycloak.charter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.reminder.ReminderMail.Outcome;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT NOT_SENT NOT_SENT, true",
        "SENT NOT_SENT NOT_SENT NOBODY NOT_SENT, true",
        "NOT_SENT NOT_SENT, false",
        "NOT_SENT NOT_SENT SENT NOT_SENT NOT_SENT, false",
        "NOT_SENT NOT_SENT UNDELIVERABLE NOT_SENT, false",
        "UNDELIVERABLE UNDELIVERABLE UNDELIVERABLE, false",
        "NOBODY NOBODY NOBODY, false",
    })
    void aRunEndsWhenTheMailServerTakesNothingThreeTimesInARow(String outcomes, boolean over) {
        assertThat(after(new Progress(100, Duration.ofHours(1)), outcomes).isOver())
                .isEqualTo(over);
    }

    @Test
    void aRunTriesNoMoreMailsThanItWasTold() {
        Progress progress = after(new Progress(3, Duration.ofHours(1)), "SENT NOBODY UNDELIVERABLE");
        assertThat(progress.isOver()).isFalse();

        progress.note(Outcome.SENT);
        assertThat(progress.isOver()).isTrue();
        assertThat(progress.sent()).isEqualTo(2);
        assertThat(progress.failed()).isEqualTo(1);
    }

    @Test
    void aRunBeginsNothingAfterItsTime() {
        assertThat(new Progress(3, Duration.ZERO).isOver()).isTrue();
    }

    private static Progress after(Progress progress, String outcomes) {
        Stream.of(outcomes.split(" ", -1)).map(Outcome::valueOf).forEach(progress::note);
        return progress;
    }
}
