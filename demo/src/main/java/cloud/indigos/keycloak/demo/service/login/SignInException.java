package cloud.indigos.keycloak.demo.service.login;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;

/** A sign-in that did not end in a session. */
public final class SignInException extends Exception {

    /** Why it did not, as far as the member's page needs to know. */
    public enum Kind {
        /** Keycloak refused the member or the member declined; Keycloak's description says which. */
        REFUSED,
        /** Not begun by this browser, too old or already used. */
        UNKNOWN_ATTEMPT,
        /** Something that should not happen; the log has the details. */
        FAILED
    }

    private final Kind kind;
    private final String description;

    private SignInException(Kind kind, String message, String description, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.description = description;
    }

    static SignInException unknownAttempt() {
        return new SignInException(Kind.UNKNOWN_ATTEMPT, "no such sign-in was begun", null, null);
    }

    static SignInException refused(ErrorObject error) {
        Kind kind = OAuth2Error.ACCESS_DENIED.getCode().equals(error.getCode()) ? Kind.REFUSED : Kind.FAILED;
        return new SignInException(kind, "the realm answered " + error.getCode(), error.getDescription(), null);
    }

    static SignInException failed(String message) {
        return failed(message, null);
    }

    static SignInException failed(String message, Throwable cause) {
        return new SignInException(Kind.FAILED, message, null, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** What Keycloak says to the member; plain text, to be escaped. */
    public Optional<String> description() {
        return Optional.ofNullable(description).filter(text -> !text.isBlank());
    }
}
