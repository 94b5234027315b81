package cloud.indigos.keycloak.core.grant;

import java.util.Optional;

/** Where in a token, as it is sent, stands what it says. */
final class EncodedPayload {

    private EncodedPayload() {}

    /**
     * Found exactly as Keycloak's {@code JWSInput} finds it: a token that Keycloak takes must never be none to us. Dots at the
     * end are no parts to it, and the signature may be missing.
     *
     * @return in Base64; empty for null and for what is no signed token
     */
    static Optional<String> of(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.");
        return parts.length == 2 || parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }
}
