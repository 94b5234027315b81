package cloud.indigos.keycloak.demo.service.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the pages in one language. */
final class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "cloud.indigos.keycloak.demo.service.web.texts",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The words in the language the browser asks for.
     *
     * @param acceptLanguage the browser's header (RFC 9110, 12.5.4); without one, or one we do not speak, French
     */
    static Texts of(String acceptLanguage) {
        return new Texts(negotiate(acceptLanguage));
    }

    Locale language() {
        return language;
    }

    /** A text; with parameters it is a {@link MessageFormat}. */
    String get(String key, Object... parameters) {
        String text = bundle.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, language).format(parameters);
    }

    Optional<String> find(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static Locale negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale match = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return match == null ? Locale.FRENCH : match;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }
}
