package cloud.indigos.keycloak.charter.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.forms.login.freemarker.model.UrlBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/** A page in the realm's login theme but without its scripts, which expect a login. */
final class ThemedPage {

    private final KeycloakSession session;
    private final RealmModel realm;

    ThemedPage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    String render(String template, Map<String, Object> own, Locale locale) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            Map<String, Object> attributes = new HashMap<>(own);
            attributes.put("lang", locale.toLanguageTag());
            attributes.put("realmName", name());
            attributes.put("msg", new MessageFormatterMethod(locale, theme.getEnhancedMessages(realm, locale)));
            attributes.put("properties", theme.getProperties());
            attributes.put("icon", icon(theme.getProperties()));
            attributes.put(
                    "url",
                    new UrlBean(realm, theme, session.getContext().getUri().getBaseUri(), null));
            return session.getProvider(FreeMarkerProvider.class).processTemplate(attributes, template, theme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException("The charter page cannot be rendered", e);
        }
    }

    /** As Keycloak's own pages call the realm: a display name that was emptied is none. */
    private String name() {
        String displayName = realm.getDisplayName();
        return displayName == null || displayName.isEmpty() ? realm.getName() : displayName;
    }

    /** The theme's own, or the one that every theme inherits. */
    private static String icon(Properties theme) {
        return theme.stringPropertyNames().stream()
                .filter(name -> name.startsWith("favicons."))
                .sorted()
                .map(theme::getProperty)
                .findFirst()
                .orElse("img/favicon.ico");
    }
}
