package cloud.indigos.keycloak.suspension.effect;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.services.util.ResolveRelative;

/** Where a client wants to be told of a logout. */
final class BackchannelLogoutUrl {

    private static final Logger LOG = Logger.getLogger(BackchannelLogoutUrl.class);

    private BackchannelLogoutUrl() {}

    /** Empty for a client that has none. */
    static Optional<String> of(KeycloakSession session, ClientModel client) {
        return Optional.ofNullable(
                        OIDCAdvancedConfigWrapper.fromClientModel(client).getBackchannelLogoutUrl())
                .filter(url -> !url.isBlank())
                .flatMap(url -> resolved(session, client, url));
    }

    /**
     * Keycloak resolves against the address of the request, and asks for it even when the client's is absolute. Outside of a
     * request, in a round, there may be none: then only a client whose own addresses are relative cannot be told.
     */
    private static Optional<String> resolved(KeycloakSession session, ClientModel client, String url) {
        String root = client.getRootUrl();
        if (!url.startsWith("/") || isAbsolute(root)) {
            return Optional.of(ResolveRelative.resolveRelativeUri("", "", root, url));
        }
        try {
            return Optional.of(ResolveRelative.resolveRelativeUri(session, root, url));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The client %s cannot be told of a logout outside of a request: give it an absolute address",
                    client.getClientId());
            return Optional.empty();
        }
    }

    private static boolean isAbsolute(String root) {
        return root != null && (root.startsWith("http:") || root.startsWith("https:"));
    }
}
