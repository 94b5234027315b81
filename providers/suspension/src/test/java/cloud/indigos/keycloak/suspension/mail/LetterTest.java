package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String RECORD = "\"claire fontaine\"@example.org";
    private static final String RECOVERY = "claire@ailleurs.example";
    private static final Letter LETTER = new Letter("annulled_other");

    @Test
    void theOutboxGivesBackWhatItTook() {
        assertThat(Letter.fromPayload(LETTER.toPayload())).isEqualTo(LETTER);
        Letter underway = LETTER.reaching(RECORD).reaching(RECOVERY);
        assertThat(Letter.fromPayload(underway.toPayload())).isEqualTo(underway);
    }

    @Test
    void whoHasItGetsItNoMore() {
        assertThat(LETTER.missing(List.of(RECORD, RECOVERY))).containsExactly(RECORD, RECOVERY);
        assertThat(LETTER.reaching(RECOVERY).missing(List.of(RECORD, RECOVERY))).containsExactly(RECORD);
    }

    @Test
    void anAddressThatWasCorrectedMeanwhileIsMissingAndTheOldOneIsNot() {
        assertThat(LETTER.reaching(RECOVERY).missing(List.of("claire@example.org", RECOVERY)))
                .containsExactly("claire@example.org");
    }
}
