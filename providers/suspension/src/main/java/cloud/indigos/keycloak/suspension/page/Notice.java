package cloud.indigos.keycloak.suspension.page;

import cloud.indigos.keycloak.core.rest.PlainAscii;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/**
 * One sentence for a member who is refused something, short and plain enough to end in an IMAP answer or an OAuth
 * {@code error_description}. It never tells the reason, which is for the member's page alone.
 */
public final class Notice {

    /** Longest notice, in characters. */
    static final int LONGEST = 200;

    private Notice() {}

    /** The sentence for what holds, in the member's language. */
    public static String of(KeycloakSession session, RealmModel realm, UserModel member, StandingState state) {
        Texts texts = Texts.in(session, realm, session.getContext().resolveLocale(member, true));
        String key = "indigosNotice_" + state.standing().value();
        String sentence = state.until()
                .map(day -> texts.get(key + "_until", DecisionText.day(day, texts.locale())))
                .orElseGet(() -> texts.get(key));
        return withLink(PlainAscii.of(sentence), accountPage(session, realm));
    }

    /** The account console: whoever signs in there reads the page that explains the decision. */
    public static String accountPage(KeycloakSession session, RealmModel realm) {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .build(realm.getName())
                .toString();
    }

    static String withLink(String sentence, String link) {
        String whole = sentence + " " + link;
        return whole.length() <= LONGEST ? whole : sentence;
    }
}
