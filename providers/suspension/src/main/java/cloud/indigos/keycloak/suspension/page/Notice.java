package cloud.indigos.keycloak.suspension.page;

import cloud.indigos.keycloak.core.rest.DayInWords;
import cloud.indigos.keycloak.core.rest.PlainAscii;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.List;
import java.util.stream.Stream;
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
        Stream<String> dated =
                state.until().stream().map(day -> texts.get(key + "_until", DayInWords.of(day, texts.locale())));
        List<String> sentences = Stream.concat(dated, Stream.of(texts.get(key), texts.get(key + "_short")))
                .map(PlainAscii::of)
                .toList();
        return fitting(sentences, accountPage(session, realm));
    }

    /** The account console: whoever signs in there reads the page that explains the decision. */
    public static String accountPage(KeycloakSession session, RealmModel realm) {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .build(realm.getName())
                .toString();
    }

    /**
     * The fullest sentence that leaves room for the link, which says all the rest.
     *
     * @param sentences the fullest first; the last one can do without the link
     */
    static String fitting(List<String> sentences, String link) {
        if (link.length() > LONGEST) {
            return shortened(sentences.get(sentences.size() - 1));
        }
        return sentences.stream()
                .map(sentence -> sentence + " " + link)
                .filter(whole -> whole.length() <= LONGEST)
                .findFirst()
                .orElse(link);
    }

    /** A realm may have a sentence of its own. */
    private static String shortened(String sentence) {
        return sentence.substring(0, Math.min(sentence.length(), LONGEST));
    }
}
