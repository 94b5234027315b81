package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.text.Languages;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The languages somebody wants to read in.
 *
 * @param wishes the address's {@code ui_locales}, then the browser's languages, then the realm's
 */
record Reader(List<Locale> wishes) {

    static Reader of(RealmModel realm, String uiLocales, HttpHeaders headers) {
        return new Reader(
                Stream.of(tags(uiLocales), headers.getAcceptableLanguages().stream(), tags(realm.getDefaultLocale()))
                        .flatMap(locales -> locales)
                        .filter(locale -> !locale.getLanguage().isEmpty()
                                && !locale.getLanguage().equals("*"))
                        .toList());
    }

    CharterText choose(List<CharterText> texts) {
        return Languages.choose(texts, wishes);
    }

    /** For what surrounds the text. */
    Locale locale() {
        return wishes.isEmpty() ? Locale.FRENCH : wishes.get(0);
    }

    private static Stream<Locale> tags(String spaceSeparated) {
        return spaceSeparated == null
                ? Stream.empty()
                : Stream.of(spaceSeparated.strip().split("\\s+")).map(Locale::forLanguageTag);
    }
}
