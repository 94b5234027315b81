package cloud.indigos.keycloak.password;

import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** In whose language a refusal is told: the member's in the login pages, the realm's default to administrators. */
public final class ReaderLocale {

    private ReaderLocale() {}

    public static Locale of(KeycloakSession session, RealmModel realm, UserModel member) {
        if (session.getContext().getAuthenticationSession() != null) {
            return session.getContext().resolveLocale(member);
        }
        return ofRealm(realm);
    }

    static Locale ofRealm(RealmModel realm) {
        boolean hasOwn = realm.isInternationalizationEnabled() && realm.getDefaultLocale() != null;
        return hasOwn ? Locale.forLanguageTag(realm.getDefaultLocale()) : Locale.ENGLISH;
    }
}
