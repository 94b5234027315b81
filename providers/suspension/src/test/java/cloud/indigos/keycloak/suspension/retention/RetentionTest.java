package cloud.indigos.keycloak.suspension.retention;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Entries;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest(name = "{0}: forgets {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:warned@2020-01-01, decided:active@2020-02-01                                           | 1+2
            decided:suspended@2020-01-01                                                                   | -
            decided:warned@2020-01-01, decided:suspended@2020-02-01, acknowledged:suspended@2020-03-01     | -
            decided:suspended@2020-01-01, decided:active@2020-02-01, decided:warned@2021-01-01             | 1+2
            decided:suspended@2020-01-01, decided:active@2026-02-01                                        | -
            decided:suspended@2020-01-01, decided:off@2020-02-01                                           | -
            decided:off@2020-01-01, decided:active@2020-02-01                                              | 1+2
            decided:warned@2025-01-01, decided:active@2025-01-02                                           | -
            decided:warned@2025-01-01, decided:suspended@2025-01-02, decided:active@2025-01-03             | 2
            decided:warned@2025-01-01, decided:active@2025-02-01, decided:off@2025-03-01, decided:active@2025-04-01 | 3+4
            decided:warned@2025-01-01, annulled:active@2025-01-02!1                                        | 1+2
            observed:warned@2025-01-01, decided:active@2025-01-02                                          | 1+2
            decided:suspended@2020-01-01, decided:active@2020-02-01, decided:active@2026-01-01             | 1+2
            """)
    void aMatterIsForgottenAsAWholeOnceItHasBeenClosedForLong(String ledger, String forgotten) {
        Retention retention = new Retention(Entries.noon("2026-01-01"), Entries.noon("2024-06-01"));

        assertThat(retention.forgettable(Entries.of(ledger)).stream()
                        .map(Decision::id)
                        .sorted()
                        .collect(Collectors.joining("+")))
                .isEqualTo(forgotten == null ? "" : forgotten);
    }
}
