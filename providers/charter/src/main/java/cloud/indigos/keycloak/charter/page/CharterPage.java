package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.text.CharterView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.keycloak.forms.login.freemarker.model.UrlBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/** The public page, in the realm's login theme but without its scripts, which expect a login. */
final class CharterPage {

    private final KeycloakSession session;
    private final RealmModel realm;

    CharterPage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    String render(Edition edition, Locale locale) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return session.getProvider(FreeMarkerProvider.class)
                    .processTemplate(attributes(theme, edition, locale), "indigos-charter-public.ftl", theme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException("The charter page cannot be rendered", e);
        }
    }

    private Map<String, Object> attributes(Theme theme, Edition edition, Locale locale) throws IOException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(
                "charter",
                CharterView.of(
                        edition.version(),
                        edition.text(),
                        locale,
                        CharterSettings.of(realm).zone()));
        attributes.put(
                "languages", edition.texts().stream().map(CharterPage::language).toList());
        attributes.put("lang", locale.toLanguageTag());
        attributes.put("realmName", realm.getDisplayName() == null ? realm.getName() : realm.getDisplayName());
        attributes.put("msg", new MessageFormatterMethod(locale, theme.getEnhancedMessages(realm, locale)));
        attributes.put("properties", theme.getProperties());
        attributes.put(
                "url", new UrlBean(realm, theme, session.getContext().getUri().getBaseUri(), null));
        return attributes;
    }

    /** A language under the name its speakers give it. */
    private static Map<String, String> language(CharterText text) {
        Locale language = Locale.forLanguageTag(text.language());
        String name = language.getDisplayName(language);
        return Map.of("tag", text.language(), "name", name.substring(0, 1).toUpperCase(language) + name.substring(1));
    }
}
