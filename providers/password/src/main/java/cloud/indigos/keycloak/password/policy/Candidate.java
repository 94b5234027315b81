package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.dictionary.VisibleText;
import java.text.Normalizer;
import org.passay.PasswordData;

/**
 * A password somebody wants, with what is known about them. Composed, so that é counts as one however it was typed, and as
 * people see it, so that an emoji does.
 */
public final class Candidate extends PasswordData {

    private final PersonalWords personal;

    public Candidate(String password, PersonalWords personal) {
        super(VisibleText.of(Normalizer.normalize(password, Normalizer.Form.NFC)));
        this.personal = personal;
    }

    PersonalWords personal() {
        return personal;
    }
}
