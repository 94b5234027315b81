package cloud.indigos.keycloak.password.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Xo7#vUq2!mRk", "où-çà", "नमस्ते", "สวัสดี", "ключ", "パスワード", "x\u0302y", "🦊🌵🪁", "€§£"})
    void whatIsSeenStays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "می\u200cخواهم, میخواهم",
        "क्\u200dष, क्ष",
        "so\u00adleil, soleil",
        "\u200b\ufeffab, ab",
        "👨\u200d👩\u200d👧a, 👨a",
        "👍🏽👍, 👍👍",
        "1\ufe0f\u20e32, 12",
        "🇫🇷🇧🇪, 🇫🇧",
    })
    void whatIsUnseenOrJoinedGoes(String text, String visible) {
        assertThat(VisibleText.of(text)).isEqualTo(visible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "\u200d", "🇫", "👩\u200d", "👩\ufe0f\ufe0f", "e\u0301\u0302", "\ud83d"})
    void timeIsBoundedWhateverTheLength(String piece) {
        assertTimeout(Duration.ofSeconds(5), () -> VisibleText.of(piece.repeat(200_000)));
    }

    @Test
    void oneCharacterOfAnyLengthIsOne() {
        assertThat(VisibleText.of("👩" + "\u200d👩".repeat(50_000))).isEqualTo("👩");
    }
}
