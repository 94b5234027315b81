package cloud.indigos.keycloak.charter.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final List<CharterText> TEXTS = Stream.of("fr", "en", "pt-BR")
            .map(language -> new CharterText(language, "t", "", "m"))
            .toList();

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
}
