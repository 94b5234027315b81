package cloud.indigos.keycloak.charter.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final List<CharterText> TEXTS = texts("fr en pt-BR");

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "fr-CA, fr",
        "en-GB, en",
        "EN, en",
        "de;en, en",
        "de, fr",
        "pt-br, pt-BR",
        "pt, fr",
        "'', fr",
    })
    void theFirstWishThatCanBeMetWinsElseTheBindingText(String wishes, String expected) {
        List<Locale> locales =
                Stream.of(wishes.split(";")).map(Locale::forLanguageTag).toList();

        assertThat(Languages.choose(TEXTS, locales).language()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fr en pt-BR, fr en pt-BR",
        "pt-br fr, fr pt-BR",
        "en, en",
        "de, fr en pt-BR",
    })
    void twoVersionsAreComparedInALanguageOfBothIfThereIsOne(String others, String shared) {
        assertThat(Languages.shared(TEXTS, texts(others)))
                .extracting(CharterText::language)
                .containsExactly(shared.split(" ", -1));
    }

    private static List<CharterText> texts(String languages) {
        return Stream.of(languages.split(" ", -1))
                .map(language -> new CharterText(language, "t", "", "m"))
                .toList();
    }
}
