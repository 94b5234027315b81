package cloud.indigos.keycloak.core.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * Our message bundles ({@code theme-resources/messages}) outside of a page, in {@link MessageFormat} notation. A realm's
 * own localisation overrides them, as it does in pages.
 */
public final class Texts {

    private static final String OURS = "indigos";

    private final Properties bundle;
    private final Locale locale;

    private Texts(Properties bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** In the reader's language: their profile, then their browser's, then the realm's default. */
    public static Texts forReader(KeycloakSession session, RealmModel realm, UserModel reader) {
        return in(session, realm, session.getContext().resolveLocale(reader));
    }

    public static Texts in(KeycloakSession session, RealmModel realm, Locale locale) {
        try {
            return new Texts(session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key; the key itself when there is none, as Keycloak does. */
    public String get(String key, Object... parameters) {
        return get(key, List.of(parameters));
    }

    public String get(String key, List<?> parameters) {
        String pattern = bundle.getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(parameters.toArray());
    }

    /**
     * A text that our console messages and Keycloak's validators share. Ours are written for the console, where
     * parameters stand in double braces and apostrophes are single.
     *
     * @param parameters as the console gets them; the first is the field
     */
    public String ofConsole(String key, List<?> parameters) {
        if (!key.startsWith(OURS)) {
            return get(key, parameters);
        }
        String text = bundle.getProperty(key, key);
        for (int i = 0; i < parameters.size(); i++) {
            text = text.replace("{{" + i + "}}", String.valueOf(parameters.get(i)));
        }
        return text;
    }
}
