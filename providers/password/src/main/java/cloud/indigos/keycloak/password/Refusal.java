package cloud.indigos.keycloak.password;

import java.util.Locale;
import org.keycloak.policy.PolicyError;

/**
 * A refusal as Keycloak carries it: a message key, and the whole text as its parameter. Only the key reaches logs and
 * events. The admin console shows the key as a title, so the keys read as text; both bundles have both.
 */
final class Refusal {

    static final String FRENCH_KEY = "Mot de passe refusé";
    static final String ENGLISH_KEY = "Password refused";

    private Refusal() {}

    static PolicyError of(Locale locale, String text) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        return new PolicyError(french ? FRENCH_KEY : ENGLISH_KEY, text);
    }
}
