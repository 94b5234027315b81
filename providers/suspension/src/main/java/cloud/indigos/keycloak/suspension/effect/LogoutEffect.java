package cloud.indigos.keycloak.suspension.effect;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Tells each client that the member's session there is over. Keycloak's own way would call the clients inside the
 * administrator's request, and only once.
 */
abstract class LogoutEffect<C extends LogoutCall> implements Effect {

    private final Class<C> kind;

    LogoutEffect(Class<C> kind) {
        this.kind = kind;
    }

    /** What is to be told of one session; empty when its client does not listen in this way. */
    abstract Optional<C> call(Decided decided, AuthenticatedClientSessionModel clientSession);

    /** The call, ready to be made. */
    abstract Attempt telling(RealmModel realm, ClientModel client, C call);

    @Override
    public final List<String> payloads(Decided decided) {
        return decided.sessions()
                .atClients(decided.decision().ends())
                .flatMap(clientSession -> call(decided, clientSession).stream())
                .map(LogoutCall::toPayload)
                .toList();
    }

    @Override
    public final Attempt prepare(RealmModel realm, EffectJob job) {
        C call = LogoutCall.fromPayload(job.payload(), kind);
        ClientModel client = realm.getClientById(call.clientId());
        return client == null ? Outcome::done : telling(realm, client, call);
    }

    @Override
    public final String destination(RealmModel realm, String payload) {
        return LogoutCall.fromPayload(payload, kind).host();
    }

    @Override
    public final boolean followsServices() {
        return true;
    }
}
