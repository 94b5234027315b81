package cloud.indigos.keycloak.demo.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|fr",
                "''|fr",
                "fr-CA|fr",
                "en|en",
                "en-GB,en;q=0.9,fr;q=0.8|en",
                "de,fr;q=0.5|fr",
                "de|fr",
                "*|fr",
                "no such thing;;|fr"
            })
    void browserChoosesTheLanguageAndFrenchIsTheDefault(String acceptLanguage, String language) {
        assertThat(Texts.of(acceptLanguage).language().getLanguage()).isEqualTo(language);
    }

    @Test
    void bothLanguagesSayTheSame() {
        String bundle = "cloud.indigos.keycloak.demo.service.web.texts";
        assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet());
    }
}
