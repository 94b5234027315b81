package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.util.Collection;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Asks every effect what it has to do, stores that, and wakes the worker after the commit. */
final class QueueingOutboxProvider implements OutboxProvider {

    private final KeycloakSession session;
    private final Runnable wake;

    QueueingOutboxProvider(KeycloakSession session, Runnable wake) {
        this.session = session;
        this.wake = wake;
    }

    @Override
    public void queue(Decided decided) {
        Outbox outbox = new Outbox(session);
        session.listProviderIds(Effect.class)
                .forEach(kind -> session.getProvider(Effect.class, kind)
                        .payloads(decided)
                        .forEach(payload -> outbox.put(decided.decision(), kind, payload, CurrentStanding.now())));
        wakeAfterCommit();
    }

    @Override
    public void retry(Collection<String> effectIds) {
        Outbox outbox = new Outbox(session);
        effectIds.forEach(id -> outbox.retry(id, CurrentStanding.now()));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                wake.run();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
