package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void theOutboxGivesBackWhatItTook() {
        Letter letter = new Letter("annulled_other", "\"claire fontaine\"@example.org");

        assertThat(Letter.fromPayload(letter.toPayload())).isEqualTo(letter);
    }
}
