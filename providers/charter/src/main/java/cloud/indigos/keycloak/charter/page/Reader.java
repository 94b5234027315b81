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
 * @param offered what the realm speaks
 */
record Reader(List<Locale> wishes, List<Locale> offered) {

    /** Anybody may send any number of them. */
    static final int MOST_WISHES = 10;

    static Reader of(RealmModel realm, String uiLocales, HttpHeaders headers) {
        Stream<Locale> asked = Stream.concat(tags(uiLocales), headers.getAcceptableLanguages().stream());
        return new Reader(
                Stream.concat(asked.limit(MOST_WISHES), tags(realm.getDefaultLocale()))
                        .filter(locale -> !locale.getLanguage().isEmpty()
                                && !locale.getLanguage().equals("*"))
                        .toList(),
                realm.getSupportedLocalesStream().map(Locale::forLanguageTag).toList());
    }

    CharterText choose(List<CharterText> texts) {
        return Languages.choose(texts, wishes);
    }

    /**
     * For what surrounds a text: a language of the realm or of the version's texts, and no other, since a theme keeps its
     * messages for every language that it was ever asked for.
     */
    Locale locale(List<CharterText> texts) {
        List<Locale> spoken = Stream.concat(
                        offered.stream(),
                        texts.stream().map(CharterText::language).map(Locale::forLanguageTag))
                .toList();
        Locale found = Locale.lookup(
                wishes.stream()
                        .map(wish -> new Locale.LanguageRange(wish.toLanguageTag()))
                        .toList(),
                spoken);
        return found == null ? Locale.forLanguageTag(texts.get(0).language()) : found;
    }

    private static Stream<Locale> tags(String spaceSeparated) {
        return spaceSeparated == null
                ? Stream.empty()
                : Stream.of(spaceSeparated.strip().split("\\s+")).map(Locale::forLanguageTag);
    }
}
