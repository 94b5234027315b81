package cloud.indigos.keycloak.core.grant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A token behind which there is no session, such as one of the JWT grant, by its own word: who relies on it verifies it.
 *
 * @param issuedFor the id of the client that has got it
 */
public record SessionlessToken(String issuedFor) {

    private static final String SESSION = "\"sid\":\"";

    /** Nearly every token has a session: looked for as text, so that introspection reads none of those once more. */
    private static final List<String> SESSION_ENCODED =
            IntStream.range(0, 3).mapToObj(SessionlessToken::encodedAfter).toList();

    /** The token that a client sends, unless it has a session or is none. */
    public static Optional<SessionlessToken> in(String encoded) {
        return EncodedPayload.of(encoded)
                .filter(payload -> !hasSession(payload))
                .flatMap(TokenClaims::ofPayload)
                .filter(token -> token.sessionId() == null && token.issuedFor() != null)
                .map(token -> new SessionlessToken(token.issuedFor()));
    }

    /** Without a stream, which would cost about as much as the search. */
    private static boolean hasSession(String payload) {
        for (String session : SESSION_ENCODED) {
            if (payload.contains(session)) {
                return true;
            }
        }
        return false;
    }

    /** What it looks like in Base64 so many bytes into a group of three: the characters that no other bytes have part in. */
    private static String encodedAfter(int bytesOfGroup) {
        byte[] bytes = ("\0".repeat(bytesOfGroup) + SESSION).getBytes(StandardCharsets.US_ASCII);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text.substring((bytesOfGroup * 8 + 5) / 6, bytes.length * 8 / 6);
    }
}
