package cloud.indigos.keycloak.suspension.catchup;

import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Starts the rounds of this node; of a cluster's nodes, one at a time does a round. */
public final class CatchUpTimer {

    private CatchUpTimer() {}

    /**
     * Starts both rounds.
     *
     * @param reconcile how often attributes and ledger are compared
     * @param expire how often ended decisions are looked for
     */
    public static void start(KeycloakSessionFactory factory, Duration reconcile, Duration expire) {
        schedule(factory, CatchUpTask.reconcile(), reconcile.toMillis());
        schedule(factory, CatchUpTask.expire(), expire.toMillis());
    }

    private static void schedule(KeycloakSessionFactory factory, CatchUpTask task, long millis) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(TimerProvider.class)
                        .schedule(new ClusterAwareScheduledTaskRunner(factory, task, millis), millis, task.name()));
    }
}
