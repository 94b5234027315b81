package cloud.indigos.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Properties FRENCH = read("fr");
    private static final Properties ENGLISH = read("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void bothLanguagesFillInTheSameParameters() {
        FRENCH.forEach((key, text) -> assertThat(parameters((String) text, Locale.FRENCH))
                .as((String) key)
                .isEqualTo(parameters(ENGLISH.getProperty((String) key), Locale.ENGLISH)));
    }

    @Test
    void theKeysThatKeycloakIsHandedGiveTheTextAsItIs() {
        for (Properties language : new Properties[] {FRENCH, ENGLISH}) {
            assertThat(language).containsEntry(Refusal.FRENCH_KEY, "{0}").containsEntry(Refusal.ENGLISH_KEY, "{0}");
        }
    }

    private static int parameters(String text, Locale locale) {
        return new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
    }

    static Properties read(String language) {
        String bundle = "/theme-resources/messages/messages_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
