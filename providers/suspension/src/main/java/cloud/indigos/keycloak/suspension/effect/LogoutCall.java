package cloud.indigos.keycloak.suspension.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.keycloak.representations.LogoutToken;
import org.keycloak.util.JsonSerialization;

/**
 * One logout to be told to one client, as noted in the outbox while the client's session still existed.
 *
 * @param clientId Keycloak's internal id of the client
 * @param url where the client listens
 */
record LogoutCall(String clientId, String url, LogoutToken token) {

    /** The host and port that is called; empty when the address has none, which fails when it is called. */
    String host() {
        try {
            return Objects.requireNonNullElse(new URI(url).getAuthority(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    String toPayload() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LogoutCall fromPayload(String payload) {
        try {
            return JsonSerialization.readValue(payload, LogoutCall.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
