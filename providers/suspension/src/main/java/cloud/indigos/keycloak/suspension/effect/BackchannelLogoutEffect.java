package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.LogoutToken;

/** OpenID Connect Back-Channel Logout 1.0. */
final class BackchannelLogoutEffect extends LogoutEffect<BackchannelLogoutCall> {

    /** "Preferably at most two minutes in the future", section 2.4 of the specification. */
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);

    private final KeycloakSession session;

    BackchannelLogoutEffect(KeycloakSession session) {
        super(BackchannelLogoutCall.class);
        this.session = session;
    }

    @Override
    Optional<BackchannelLogoutCall> call(Decided decided, AuthenticatedClientSessionModel clientSession) {
        ClientModel client = clientSession.getClient();
        return BackchannelLogoutUrl.of(session, client)
                .map(url -> new BackchannelLogoutCall(
                        client.getId(),
                        url,
                        session.tokens().initLogoutToken(client, decided.member(), clientSession)));
    }

    @Override
    Attempt telling(RealmModel realm, ClientModel client, BackchannelLogoutCall call) {
        session.getContext().setClient(client);
        SimpleHttpRequest request = SimpleHttp.create(session)
                .withRequestConfig(LogoutPost.TIMEOUTS)
                .doPost(call.url())
                .param(OAuth2Constants.LOGOUT_TOKEN, session.tokens().encode(fresh(call.token())));
        return () -> LogoutPost.outcome(request.asStatus());
    }

    /** The token may have waited in the outbox for longer than it lives, and each attempt needs an id of its own. */
    private static LogoutToken fresh(LogoutToken token) {
        token.id(KeycloakModelUtils.generateId());
        token.issuedNow();
        token.exp(CurrentStanding.now().plus(TOKEN_LIFETIME).getEpochSecond());
        return token;
    }
}
