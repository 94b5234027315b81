package cloud.indigos.keycloak.password.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private Instant now = Instant.EPOCH;
    private final RequestBudget budget = new RequestBudget(() -> now);

    @Test
    void whoTypesIsNeverStopped() {
        for (int i = 0; i < 1000; i++) {
            now = now.plusMillis(500);
            assertThat(budget.spend("typing")).isTrue();
        }
    }

    @Test
    void whoAsksTooOftenIsStoppedAndMayGoOnLater() {
        assertThat(asked("eager", 2 * RequestBudget.AT_ONCE)).isEqualTo(RequestBudget.AT_ONCE);

        now = now.plusSeconds(3);

        assertThat(asked("eager", 100)).isEqualTo(3L * RequestBudget.PER_SECOND);
    }

    @Test
    void onePersonsHasteStopsNobodyElse() {
        asked("eager", 1000);

        assertThat(budget.spend("other")).isTrue();
    }

    @Test
    void aLongPauseGivesNoMoreThanTheStart() {
        asked("eager", 1000);

        now = now.plusSeconds(1_000_000);

        assertThat(asked("eager", 1000)).isEqualTo(RequestBudget.AT_ONCE);
    }

    private long asked(String session, int times) {
        return IntStream.range(0, times).filter(i -> budget.spend(session)).count();
    }
}
