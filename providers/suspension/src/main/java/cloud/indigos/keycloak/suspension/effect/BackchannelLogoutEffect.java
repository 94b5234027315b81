package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.LogoutToken;

/**
 * Tells each client that the member's session there is over (OpenID Connect Back-Channel Logout 1.0). Keycloak's own way
 * would call the clients inside the administrator's request, and only once.
 */
final class BackchannelLogoutEffect implements Effect {

    /** "Preferably at most two minutes in the future", section 2.4 of the specification. */
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);

    private final KeycloakSession session;

    BackchannelLogoutEffect(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<String> payloads(Decided decided) {
        return decided.sessions()
                .atClients(decided.decision().ends())
                .flatMap(clientSession -> call(decided, clientSession).stream())
                .map(LogoutCall::toPayload)
                .distinct()
                .toList();
    }

    private Optional<LogoutCall> call(Decided decided, AuthenticatedClientSessionModel clientSession) {
        ClientModel client = clientSession.getClient();
        return BackchannelLogoutUrl.of(session, client)
                .map(url -> new LogoutCall(
                        client.getId(),
                        url,
                        session.tokens().initLogoutToken(client, decided.member(), clientSession)));
    }

    @Override
    public Outcome perform(RealmModel realm, EffectJob job) {
        LogoutCall call = LogoutCall.fromPayload(job.payload());
        ClientModel client = realm.getClientById(call.clientId());
        if (client == null) {
            return Outcome.done();
        }
        session.getContext().setClient(client);
        try {
            int status = SimpleHttp.create(session)
                    .withRequestConfig(LogoutPost.TIMEOUTS)
                    .doPost(call.url())
                    .param(OAuth2Constants.LOGOUT_TOKEN, session.tokens().encode(fresh(call.token())))
                    .asStatus();
            return LogoutPost.outcome(status);
        } catch (IOException e) {
            return Outcome.tryAgain(e.getClass().getSimpleName());
        }
    }

    @Override
    public String destination(String payload) {
        return LogoutCall.fromPayload(payload).host();
    }

    @Override
    public boolean followsServices() {
        return true;
    }

    /** The token may have waited in the outbox for longer than it lives, and each attempt needs an id of its own. */
    private static LogoutToken fresh(LogoutToken token) {
        token.id(KeycloakModelUtils.generateId());
        token.issuedNow();
        token.exp(CurrentStanding.now().plus(TOKEN_LIFETIME).getEpochSecond());
        return token;
    }
}
