package cloud.indigos.keycloak.charter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.charter.CharterText;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RealmModel;

class ReaderTest {

    private static final List<CharterText> TEXTS = Stream.of("fr", "br")
            .map(language -> new CharterText(language, "t", "", "m"))
            .toList();

    private final RealmModel realm = mock();
    private final HttpHeaders headers = mock();

    @ParameterizedTest
    @CsvSource({
        "en, '', en, fr",
        "en-GB, '', en, fr",
        "br, '', br, br",
        "br-FR, '', br, br",
        "'', br, br, br",
        "de en, br, en, br",
        "de, tlh, fr, fr",
        "de-x-one, de-x-two, fr, fr",
        "'', *, fr, fr",
        "'not a tag!', '', fr, fr",
        "'', '', fr, fr",
    })
    void whatSurroundsTheTextIsInALanguageOfTheRealmOrOfTheTexts(
            String uiLocales, String browser, String surroundings, String text) {
        Reader reader = reader(uiLocales, browser, "fr");

        assertThat(reader.locale(TEXTS)).isEqualTo(Locale.forLanguageTag(surroundings));
        assertThat(reader.choose(TEXTS).language()).isEqualTo(text);
    }

    @Test
    void aRealmWithoutLanguagesSpeaksThatOfTheFirstText() {
        assertThat(reader("de", "", null).locale(TEXTS)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void tenWishesAreHeardAndThenTheRealms() {
        String nine = "de es it nl pl pt ro sv da";

        assertThat(reader(nine, "br", "fr").locale(TEXTS)).isEqualTo(Locale.forLanguageTag("br"));
        assertThat(reader(nine + " fi", "br", "fr").locale(TEXTS)).isEqualTo(Locale.FRENCH);
        assertThat(reader((nine + " ").repeat(1000), "br", "fr").wishes()).hasSize(Reader.MOST_WISHES + 1);
    }

    private Reader reader(String uiLocales, String browser, String realmDefault) {
        when(realm.getDefaultLocale()).thenReturn(realmDefault);
        when(realm.getSupportedLocalesStream())
                .thenReturn(realmDefault == null ? Stream.empty() : Stream.of("fr", "en"));
        when(headers.getAcceptableLanguages())
                .thenReturn(browser.equals("*") ? List.of(new Locale("*")) : List.of(Locale.forLanguageTag(browser)));
        return Reader.of(realm, uiLocales, headers);
    }
}
