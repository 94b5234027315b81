package cloud.indigos.keycloak.suspension.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.keycloak.util.JsonSerialization;

/** One logout to be told to one client, as noted in the outbox while the client's session still existed. */
interface LogoutCall {

    /** Keycloak's internal id of the client. */
    String clientId();

    /** Where the client listens. */
    String url();

    /** The host and port that is called; empty when the address has none, which fails when it is called. */
    default String host() {
        try {
            return Objects.requireNonNullElse(new URI(url()).getAuthority(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    default String toPayload() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <C extends LogoutCall> C fromPayload(String payload, Class<C> kind) {
        try {
            return JsonSerialization.readValue(payload, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
