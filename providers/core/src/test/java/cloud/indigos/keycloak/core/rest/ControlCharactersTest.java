package cloud.indigos.keycloak.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\u007f", "\u0085"})
    void whatNobodyReadsIsFoundAndLeftOut(String control) {
        assertThat(ControlCharacters.areIn("a" + control + "b")).isTrue();
        assertThat(ControlCharacters.leftOutOf("a" + control + "b")).isEqualTo("ab");
    }

    @Test
    void linesTabsAndLettersOfAnyScriptStay() {
        String text = "é\t漢字\r\n👨‍👩‍👧";
        assertThat(ControlCharacters.areIn(text)).isFalse();
        assertThat(ControlCharacters.leftOutOf(text)).isEqualTo(text);
    }
}
