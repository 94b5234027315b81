package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.login.BackChannelLogout;
import cloud.indigos.keycloak.demo.service.login.LogoutTokenException;
import cloud.indigos.keycloak.demo.service.login.MemberSession;
import cloud.indigos.keycloak.demo.service.login.SignOut;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The two ways a session ends: the member signs out, or Keycloak says that it is over. */
final class SignOutPages {

    private static final Logger LOG = System.getLogger(SignOutPages.class.getName());

    private final CurrentMember current;
    private final SignOut signOut;
    private final BackChannelLogout backChannel;

    SignOutPages(CurrentMember current, SignOut signOut, BackChannelLogout backChannel) {
        this.current = current;
        this.signOut = signOut;
        this.backChannel = backChannel;
    }

    /** Only by POST: with it another site's page would come without our cookie, and could sign nobody out. */
    void signOut(Exchange exchange) throws IOException, ProviderUnavailableException {
        Optional<MemberSession> session = current.session(exchange);
        current.end(exchange);
        exchange.redirect(session.isPresent() ? signOut.destination(session.get()) : URI.create("/"));
    }

    void signedOut(Exchange exchange) throws IOException {
        exchange.html(200, Layout.message(exchange.texts(), "signed-out", "sign-in", "/login"));
    }

    /** Keycloak's call, with the answers of OpenID Connect Back-Channel Logout 1.0, 2.8. */
    void backChannel(Exchange exchange) throws IOException, ProviderUnavailableException {
        String body = exchange.body().orElse("");
        String token = MultivaluedMapUtils.getFirstValue(URLUtils.parseParameters(body), "logout_token");
        try {
            int ended = backChannel.accept(token == null ? "" : token);
            LOG.log(Level.INFO, "Back-channel logout ended {0} session(s)", ended);
            exchange.empty(200);
        } catch (LogoutTokenException e) {
            LOG.log(Level.WARNING, e.getMessage());
            exchange.json(400, Map.of("error", "invalid_request", "error_description", e.getMessage()));
        }
    }
}
