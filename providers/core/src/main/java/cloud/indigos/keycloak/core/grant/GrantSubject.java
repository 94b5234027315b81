package cloud.indigos.keycloak.core.grant;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Somebody on whose behalf tokens are asked for.
 *
 * @param sessionId the user session they would go on with; empty for a new one
 * @param proof whether what names them is genuine; asked only of those about whom something would be told, as it costs more
 *     than all else here, and Keycloak itself refuses what is forged a moment later
 */
public record GrantSubject(UserModel member, Optional<String> sessionId, BooleanSupplier proof) {

    /** Somebody whom Keycloak itself has named. */
    public static GrantSubject of(UserSessionModel userSession) {
        return new GrantSubject(userSession.getUser(), Optional.of(userSession.getId()), () -> true);
    }

    static GrantSubject withoutSession(UserModel member) {
        return new GrantSubject(member, Optional.empty(), () -> true);
    }

    /** Whether no one has made this up who only wants to know something about the member. */
    public boolean isGenuine() {
        return proof.getAsBoolean();
    }
}
