package cloud.indigos.keycloak.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-01 | fr    | 1er février 2027
            2027-02-01 | fr-CA | 1er février 2027
            2027-01-11 | fr    | 11 janvier 2027
            2027-01-21 | fr    | 21 janvier 2027
            2026-12-10 | fr    | 10 décembre 2026
            2027-02-01 | en    | February 1, 2027
            2027-02-01 | en-GB | 1 February 2027
            2027-02-01 | de    | 1. Februar 2027
            """)
    void theFirstOfAMonthIsAnOrdinalInFrenchAlone(LocalDate day, Locale locale, String words) {
        assertThat(DayInWords.of(day, locale)).isEqualTo(words);
        assertThat(PlainAscii.of(words)).matches("[\\x20-\\x7E]+");
    }
}
