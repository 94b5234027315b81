package cloud.indigos.keycloak.suspension.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:warned@2026-01-01                                                          | 1
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02                          | 1
            decided:warned@2026-01-01, decided:warned@2026-01-02, decided:warned@2026-01-03    | 1
            decided:warned@2026-01-01, decided:suspended@2026-01-02, decided:warned@2026-01-03 | 3 2 1
            decided:warned@2026-01-01, annulled:active@2026-01-02!1, decided:warned@2026-01-03 | 3 2 1
            """)
    void keycloaksOwnSwitchAndWhatIsNotedChangeNoStanding(String ledger, String changes) {
        assertThat(Decision.changes(Entries.of(ledger)))
                .extracting(Decision::id)
                .containsExactly(changes.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:suspended@2026-01-03!1                                    | 1
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:warned@2026-01-03!2                                       | 2
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:suspended@2026-01-03!1, answered:suspended@2026-01-04     | 1
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:suspended@2026-01-03!1, decided:suspended-off@2026-01-04  | 1
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:suspended@2026-01-03!1, decided:closed@2026-01-04         | -
            decided:warned@2026-01-01, decided:restricted@2026-01-02, decided:closed@2026-01-03, annulled:closed@2026-01-04!1, annulled:closed@2026-01-05!2 | 2 1
            decided:suspended@2026-01-02                                                                                                | -
            """)
    void whatWasFoundWrongIsToldUntilTheNextDecision(String ledger, String wrong) {
        assertThat(Decision.latelyAnnulled(Entries.of(ledger)))
                .extracting(Decision::id)
                .containsExactly(wrong == null ? new String[0] : wrong.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:warned@2026-01-01                                                              | 1
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02, answered:warned@2026-01-03  | 1
            decided:warned@2026-01-01, restored:warned@2026-01-02, decided:suspended@2026-01-03    | 3
            reported:active@2026-01-01                                                             | -
            """)
    void theMemberReadsWhatWasDecidedLastAndNotWhatWasNotedSince(String ledger, String decision) {
        assertThat(Decision.newest(Entries.of(ledger)).map(Decision::id)).isEqualTo(Optional.ofNullable(decision));
    }
}
