package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.core.rest.PlainAscii;
import cloud.indigos.keycloak.core.rest.Texts;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A sentence for a service, not for a page: in the member's language, whatever the service's own software prefers. */
public final class CharterSentence {

    private CharterSentence() {}

    public static String of(KeycloakSession session, RealmModel realm, UserModel member, String key) {
        Locale locale = session.getContext().resolveLocale(member, true);
        return PlainAscii.of(Texts.in(session, realm, locale).get(key));
    }
}
