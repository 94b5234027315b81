package cloud.indigos.keycloak.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCharterTest {

    @Test
    void theAttributeTellsAnAdministratorVersionAndDate() {
        assertThat(MemberCharter.accepted(1, LocalDate.of(2026, 11, 23)).encode())
                .contains("1 (2026-11-23)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 (2026-11-23)", "12 (2026-11-23), 14"})
    void itReadsWhatItWrites(String attribute) {
        assertThat(MemberCharter.parse(attribute).encode()).contains(attribute);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "1", "1 (2026-11-23", "1 (yesterday)", "-1 (2026-11-23)", "1 (2026-11-23), "})
    void anythingElseCountsAsNothingAccepted(String attribute) {
        assertThat(MemberCharter.parse(attribute)).isEqualTo(MemberCharter.NONE);
        assertThat(MemberCharter.NONE.encode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 (2026-11-23)    | 1 (2026-11-23)
            1 (2026-11-23), 2 | 1 (2026-11-23), 2
            1 (2026-11-23), 9 | 1 (2026-11-23)
            9 (2026-11-23)    |
            9 (2026-11-23), 2 |
            """)
    void aVersionThatThisRealmHasNotPublishedTellsNothing(String attribute, String right) {
        Instant then = Instant.parse("2026-11-01T00:00:00Z");
        CharterTimeline published = CharterTimeline.of(List.of(
                new CharterVersion(1, CharterVersion.Kind.MAJOR, then, then),
                new CharterVersion(2, CharterVersion.Kind.MINOR, then, then)));

        assertThat(MemberCharter.parse(attribute).among(published)).isEqualTo(MemberCharter.parse(right));
    }

    @Test
    void aDateThatDoesNotExistCountsAsNothingAccepted() {
        assertThat(MemberCharter.parse("1 (2026-02-31)")).isEqualTo(MemberCharter.NONE);
    }
}
