package cloud.indigos.keycloak.suspension.grant;

import java.util.Optional;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

/**
 * A token behind which there is no session, such as one of the JWT grant, by its own word: who relies on it verifies it.
 *
 * @param issuedFor the id of the client that has got it
 */
record SessionlessToken(String issuedFor) {

    static Optional<SessionlessToken> in(String encoded) {
        try {
            AccessToken token = new JWSInput(encoded).readJsonContent(AccessToken.class);
            return Optional.ofNullable(token.getIssuedFor())
                    .filter(client -> token.getSessionId() == null)
                    .map(SessionlessToken::new);
        } catch (JWSInputException e) {
            return Optional.empty();
        }
    }
}
