package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.reminder.ReminderTask;
import cloud.indigos.keycloak.charter.upkeep.UpkeepTask;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** What the charter does by itself, every hour, each task on one node of a cluster at a time. */
public final class HourlyTasks {

    private static final long INTERVAL = TimeUnit.HOURS.toMillis(1);

    private HourlyTasks() {}

    public static void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            schedule(session, new ReminderTask());
            schedule(session, new UpkeepTask());
        });
    }

    private static void schedule(KeycloakSession session, ScheduledTask task) {
        session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(session.getKeycloakSessionFactory(), task, INTERVAL),
                        INTERVAL);
    }
}
