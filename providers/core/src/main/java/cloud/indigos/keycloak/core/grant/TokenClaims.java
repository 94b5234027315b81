package cloud.indigos.keycloak.core.grant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.util.JsonSerialization;

/**
 * What a token says of itself, whoever has made it: who relies on it verifies it. Only what we ask is read, as Keycloak reads
 * the whole of it a moment later.
 *
 * @param subject the member's id
 * @param sessionId null for a token behind which there is no session, such as one of the JWT grant
 * @param issuedFor the id of the client that has got it
 * @param expires in seconds; null or 0 for never
 * @param notBefore in seconds; null or 0 for always
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenClaims(
        @JsonProperty("sub") String subject,
        @JsonProperty("sid") String sessionId,
        @JsonProperty("azp") String issuedFor,
        @JsonProperty("exp") Long expires,
        @JsonProperty("nbf") Long notBefore) {

    /** Empty for null and for what is no signed token. */
    static Optional<TokenClaims> in(String encoded) {
        String[] parts = encoded == null ? new String[0] : encoded.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    JsonSerialization.readValue(Base64.getUrlDecoder().decode(parts[1]), TokenClaims.class));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it is good at this moment, as far as its times tell. */
    boolean isActive() {
        long now = Time.currentTimeSeconds();
        return (isNone(expires) || now <= expires) && (isNone(notBefore) || now >= notBefore);
    }

    private static boolean isNone(Long time) {
        return time == null || time == 0;
    }
}
