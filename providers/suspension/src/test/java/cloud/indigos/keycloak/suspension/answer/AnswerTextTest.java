package cloud.indigos.keycloak.suspension.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\r\n \t", "\u0000\u0007"})
    void nothingToReadIsEmpty(String sent) {
        assertThat(AnswerText.of(sent).isEmpty()).isTrue();
    }

    @Test
    void linesStayAndWhatNobodyTypesGoes() {
        assertThat(AnswerText.of(" Bonjour,\r\n\u0000ce n'était\tpas moi\u001b.\r ")
                        .value())
                .isEqualTo("Bonjour,\nce n'était\tpas moi.");
    }

    @ParameterizedTest
    @CsvSource({"1999, false", "2000, true"})
    void aLineBreakCountsOnce(int lines, boolean tooLong) {
        assertThat(AnswerText.of("é\r\n".repeat(lines) + "éé").isTooLong()).isEqualTo(tooLong);
    }
}
