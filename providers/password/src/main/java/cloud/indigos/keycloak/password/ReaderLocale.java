package cloud.indigos.keycloak.password;

import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** In whose language a refusal is told: the member's in the login pages, the realm's default to administrators. */
public final class ReaderLocale {

    private ReaderLocale() {}

    public static Locale of(KeycloakSession session, RealmModel realm, UserModel member) {
        return isTheMember(session, member) ? session.getContext().resolveLocale(member) : ofRealm(realm);
    }

    /**
     * Whether the member sits before a login page, or somebody who is becoming one. A service that administers by a token of
     * its own has a login session too, but as another.
     */
    static boolean isTheMember(KeycloakSession session, UserModel member) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (login == null) {
            return false;
        }
        UserModel reader = login.getAuthenticatedUser();
        return reader == null || (member != null && reader.getId().equals(member.getId()));
    }

    static Locale ofRealm(RealmModel realm) {
        boolean hasOwn = realm.isInternationalizationEnabled() && realm.getDefaultLocale() != null;
        return hasOwn ? Locale.forLanguageTag(realm.getDefaultLocale()) : Locale.ENGLISH;
    }
}
