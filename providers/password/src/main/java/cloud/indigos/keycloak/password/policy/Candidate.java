package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.dictionary.VisibleText;
import java.text.Normalizer;
import org.passay.PasswordData;

/**
 * A password somebody wants, with what is known about them. Composed, so that é counts as one however it was typed, and as
 * people see it, so that an emoji does.
 */
public final class Candidate extends PasswordData {

    /** In UTF-16 units; no policy allows as many characters. */
    private static final int LONGEST_SEEN = 4096;

    private final PersonalWords personal;

    public Candidate(String password, PersonalWords personal) {
        super(seen(password));
        this.personal = personal;
    }

    /** What is far too long stays so, however little of it is seen. */
    private static String seen(String password) {
        return password.length() > LONGEST_SEEN
                ? password
                : VisibleText.of(Normalizer.normalize(password, Normalizer.Form.NFC));
    }

    PersonalWords personal() {
        return personal;
    }
}
