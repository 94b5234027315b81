package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.text.CharterView;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A version as a page for anybody, with the way to its other languages and to the other versions. */
final class CharterPage {

    private final KeycloakSession session;
    private final RealmModel realm;

    CharterPage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    String render(Edition edition, Locale locale) {
        VersionList versions = new VersionList(session, realm, locale);
        Map<String, Object> attributes = Map.of(
                "charter",
                CharterView.of(
                        edition.version(),
                        edition.text(),
                        locale,
                        CharterSettings.of(realm).zone()),
                "languages",
                edition.texts().stream().map(CharterPage::language).toList(),
                "versions",
                versions.of(edition),
                "state",
                VersionList.state(edition.version(), edition),
                "base",
                versions.base());
        return new ThemedPage(session, realm).render("indigos-charter-public.ftl", attributes, locale);
    }

    /** A language under the name its speakers give it. */
    private static Map<String, String> language(CharterText text) {
        Locale language = Locale.forLanguageTag(text.language());
        String name = language.getDisplayName(language);
        return Map.of("tag", text.language(), "name", name.substring(0, 1).toUpperCase(language) + name.substring(1));
    }
}
