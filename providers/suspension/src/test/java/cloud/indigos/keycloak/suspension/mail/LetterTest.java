package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Entries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

    /** The last entry of each ledger, and the mail about it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:warned@2026-01-01                                                            | warned
            decided:suspended@2026-01-01                                                         | suspended
            observed:closed@2026-01-01                                                           | closed
            decided:suspended@2026-01-01, decided:active@2026-01-02                              | active
            decided:suspended~2026-01-01@2026-01-01, expired:active@2026-01-02                   | expired
            decided:suspended@2026-01-01, annulled:active@2026-01-02!1                           | annulled
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:warned@2026-01-03!2 | annulled_other
            decided:off@2026-01-01                                                               | disabled
            decided:warned@2026-01-01, observed:off@2026-01-02                                   | disabled
            observed:off@2026-01-01                                                              | -
            decided:off@2026-01-01, decided:off@2026-01-02                                       | -
            decided:off@2026-01-01, decided:active@2026-01-02                                    | active
            decided:suspended@2026-01-01, restored:suspended@2026-01-02                          | -
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02                            | -
            decided:warned@2026-01-01, answered:warned@2026-01-02                                | -
            reported:active@2026-01-01                                                           | reported
            """)
    void eachEntryHasItsMailOrNone(String ledger, String variant) {
        List<Decision> newestFirst = Entries.of(ledger);

        assertThat(Letter.variant(
                                newestFirst.get(0), newestFirst.stream().skip(1).findFirst())
                        .orElse(null))
                .isEqualTo(variant);
    }

    @Test
    void theOutboxGivesBackWhatItTook() {
        Letter letter = new Letter("annulled_other", "\"claire fontaine\"@example.org");

        assertThat(Letter.fromPayload(letter.toPayload())).isEqualTo(letter);
    }
}
