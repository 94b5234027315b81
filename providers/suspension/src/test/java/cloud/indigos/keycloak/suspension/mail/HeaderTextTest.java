package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\t\r\n\t"})
    void aLineBreakBeginsNoOtherHeader(String lineBreak) {
        assertThat(HeaderText.of("Réponse" + lineBreak + "Bcc: tiers@example.org"))
                .isEqualTo("Réponse Bcc: tiers@example.org");
    }
}
