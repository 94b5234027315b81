package cloud.indigos.keycloak.suspension.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T14:05:07.890Z");

    @Test
    void theConsoleShowsSinceWhenAndByWhom() {
        assertThat(Summary.of(SINCE, "benevole").format(ZoneId.of("Europe/Paris")))
                .isEqualTo("2026-11-23T15:05:07+01:00 · benevole");
    }

    @Test
    void itIsReadBack() {
        Summary summary = Summary.of(SINCE, "a · b");
        assertThat(Summary.parse(summary.format(ZoneId.of("Europe/Paris")))).contains(summary);
    }

    @Test
    void theServerSignsAsIndigos() {
        assertThat(Summary.of(SINCE, null).by()).isEqualTo("Indigos");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "yesterday · benevole"})
    void otherTextIsNoSummary(String text) {
        assertThat(Summary.parse(text)).isEmpty();
    }
}
