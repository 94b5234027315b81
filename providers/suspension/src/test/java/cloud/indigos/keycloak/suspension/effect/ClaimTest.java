package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant TAKEN = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, false", "30, false", "31, true", "120, true", "300, true"})
    void whatHasWaitedForAQuarterOfItsLeaseIsTakenAnew(int seconds, boolean worn) {
        EffectJob job = new EffectJob("id", "realm", "member", "decision", "mail", "mail", "", TAKEN, 1, false);

        assertThat(new Claim(job, TAKEN.plus(LEASE)).isWorn(TAKEN.plusSeconds(seconds), LEASE))
                .isEqualTo(worn);
    }
}
