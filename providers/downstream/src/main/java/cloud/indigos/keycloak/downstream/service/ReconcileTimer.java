package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.downstream.settings.Configured;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Starts the rounds of {@link ReconcileTask}; of a cluster's nodes, one at a time does a round. */
final class ReconcileTimer {

    private ReconcileTimer() {}

    /** Does nothing for a service that is not there or described wrongly. */
    static void register(KeycloakSessionFactory factory, String kind, Configured<? extends MemberService> configured) {
        configured
                .settings()
                .filter(service -> configured.mistakes().isEmpty())
                .ifPresent(service -> factory.register(event -> {
                    if (event instanceof PostMigrationEvent) {
                        start(factory, kind, service);
                    }
                }));
    }

    private static void start(KeycloakSessionFactory factory, String kind, MemberService service) {
        ReconcileTask task = new ReconcileTask(kind, service);
        long millis = service.settings().reconcile().toMillis();
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(factory, task, millis),
                                millis,
                                task.getTaskName()));
    }
}
