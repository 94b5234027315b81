package cloud.indigos.keycloak.core.grant;

import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Somebody on whose behalf tokens are asked for.
 *
 * @param sessionId the user session they would go on with; empty for a new one
 */
public record GrantSubject(UserModel member, Optional<String> sessionId) {

    static GrantSubject withoutSession(UserModel member) {
        return new GrantSubject(member, Optional.empty());
    }
}
