package cloud.indigos.keycloak.core.grant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * A token behind which there is no session, such as one of the JWT grant, by its own word: who relies on it verifies it.
 *
 * @param issuedFor the id of the client that has got it
 */
public record SessionlessToken(String issuedFor) {

    /** Nearly every token has it: looked for as text, so that introspection parses none of those once more. */
    private static final String SESSION = "\"sid\":";

    /** The token that a client sends, unless it has a session or is none. */
    public static Optional<SessionlessToken> in(String encoded) {
        String[] parts = encoded == null ? new String[0] : encoded.split("\\.", -1);
        return parts.length == 3 ? ofPayload(parts[1]) : Optional.empty();
    }

    private static Optional<SessionlessToken> ofPayload(String encoded) {
        try {
            String payload = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return payload.contains(SESSION)
                    ? Optional.empty()
                    : Optional.ofNullable(JsonSerialization.readValue(payload, AccessToken.class)
                                    .getIssuedFor())
                            .map(SessionlessToken::new);
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }
}
