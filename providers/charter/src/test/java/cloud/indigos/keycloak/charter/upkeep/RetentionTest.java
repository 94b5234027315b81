package cloud.indigos.keycloak.charter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-23T10:00:00Z, 2025-11-23T10:00:00Z",
        "5, 2026-11-23T10:00:00Z, 2021-11-23T10:00:00Z",
        "1, 2028-02-29T10:00:00Z, 2027-02-28T10:00:00Z",
        "99, 2026-11-23T10:00:00Z, 1927-11-23T10:00:00Z",
    })
    void whatStoppedToProveAnythingBeforeThatManyYearsGoes(int years, Instant now, Instant before) {
        assertThat(new Retention(years).before(now)).hasValue(before);
    }

    @Test
    void withoutATermNothingGoes() {
        assertThat(new Retention(0).before(Instant.parse("2026-11-23T10:00:00Z")))
                .isEmpty();
    }
}
