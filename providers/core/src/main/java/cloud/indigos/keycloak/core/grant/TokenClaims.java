package cloud.indigos.keycloak.core.grant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Optional;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.Time;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;

/**
 * What a token says of itself, whoever has made it: who relies on it verifies it. Only what we ask is read, as Keycloak reads
 * the whole of it a moment later.
 *
 * @param subject the member's id, but for a pairwise one; null in a lightweight token
 * @param sessionId null for a token behind which there is no session, such as one of the JWT grant
 * @param issuedFor the id of the client that has got it
 * @param username null unless a mapper put it there
 * @param type what kind of token it is, such as {@code Bearer} or {@code Offline}
 * @param expires in seconds; null or 0 for never
 * @param notBefore in seconds; null or 0 for always
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenClaims(
        @JsonProperty("sub") String subject,
        @JsonProperty("sid") String sessionId,
        @JsonProperty("azp") String issuedFor,
        @JsonProperty("preferred_username") String username,
        @JsonProperty("typ") String type,
        @JsonProperty("exp") Long expires,
        @JsonProperty("nbf") Long notBefore) {

    /** Empty for null and for what is no signed token. */
    static Optional<TokenClaims> in(String encoded) {
        return EncodedPayload.of(encoded).flatMap(TokenClaims::ofPayload);
    }

    /** Empty for what holds no claims. */
    static Optional<TokenClaims> ofPayload(String payload) {
        try {
            return Optional.ofNullable(JsonSerialization.readValue(Base64Url.decode(payload), TokenClaims.class));
        } catch (RuntimeException | IOException noClaims) {
            return Optional.empty();
        }
    }

    /** Whether it is a refresh token of an offline session. */
    boolean isOffline() {
        return TokenUtil.TOKEN_TYPE_OFFLINE.equals(type);
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
