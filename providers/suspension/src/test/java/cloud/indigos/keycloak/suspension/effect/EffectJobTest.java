package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectJobTest {

    private static final Instant DECIDED = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "true, 2, true",
        // somebody else's may still fail
        "true, 1, false",
        // a mail says nothing of another one
        "false, 2, false",
    })
    void whatFailedAndSucceedsShowsThatTheServiceIsWellAgain(boolean service, int attempts, boolean shows) {
        assertThat(job(service, attempts).showsRecovery()).isEqualTo(shows);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, false", "4, true", "32, true"})
    void whatFailsForTheFourthTimeMayBeAtFaultItself(int attempts, boolean may) {
        assertThat(job(true, attempts).mayBeAtFault()).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        // decisions that follow each other quickly each have their mail
        "1, 0, false",
        "1, 60, false",
        // behind thousands of others
        "1, 61, true",
        "2, 5, true",
    })
    void whatFailedOrHadToWaitMaySayWhatHoldsNoLonger(int attempts, int seconds, boolean late) {
        assertThat(job(false, attempts).isLate(DECIDED.plusSeconds(seconds))).isEqualTo(late);
    }

    private static EffectJob job(boolean service, int attempts) {
        return new EffectJob("id", "realm", "member", "decision", "files", "files", "", DECIDED, attempts, service);
    }
}
