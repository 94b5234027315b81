package cloud.indigos.keycloak.suspension.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Entries;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnulmentTest {

    @ParameterizedTest(name = "{0}: without {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:suspended@2026-01-01                                                            | 1 | active
            decided:warned@2026-01-01, decided:suspended@2026-01-02                                 | 2 | warned
            decided:warned@2026-01-01, decided:suspended@2026-01-02                                 | 1 | suspended
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02                               | 1 | active
            decided:suspended@2026-01-01, restored:suspended@2026-01-02                             | 1 | active
            decided:warned~2026-01-05@2026-01-01, decided:suspended@2026-01-02                      | 2 | active
            decided:warned@2026-01-01, decided:suspended@2026-01-02, decided:active@2026-01-03      | 2 | active
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:warned@2026-01-03!2   | 1 | active
            observed:suspended@2026-01-01                                                           | 1 | active
            decided:suspended@2026-01-01, decided:suspended@2026-01-02, decided:suspended@2026-01-03 | 1 | active
            """)
    void whatHoldsIsWhatWouldHoldWithoutTheDecision(String ledger, String wrong, String after) {
        List<Decision> history = Entries.of(ledger);

        assertThat(annulment(history, wrong)
                        .stateAfter(history.get(0).state(), Entries.noon("2026-02-01"), ZoneOffset.UTC)
                        .standing()
                        .value())
                .isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:suspended@2026-01-01                                      | 1 | true
            observed:suspended@2026-01-01                                     | 1 | true
            decided:active@2026-01-01                                         | 1 | false
            decided:off@2026-01-01                                            | 1 | false
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02         | 2 | false
            decided:suspended@2026-01-01, annulled:active@2026-01-02!1        | 1 | false
            decided:suspended@2026-01-01, annulled:active@2026-01-02!1        | 2 | false
            """)
    void onlyADecisionAgainstTheMemberIsAnnulledAndOnce(String ledger, String wrong, boolean possible) {
        assertThat(annulment(Entries.of(ledger), wrong).isPossible()).isEqualTo(possible);
    }

    private static Annulment annulment(List<Decision> history, String wrong) {
        Decision entry = history.stream()
                .filter(candidate -> candidate.id().equals(wrong))
                .findFirst()
                .orElseThrow();
        return new Annulment(history, entry);
    }
}
