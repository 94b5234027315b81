package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.reminder.ReminderTask;
import cloud.indigos.keycloak.charter.upkeep.UpkeepTask;
import java.time.Duration;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** What the charter does by itself, every hour, each task on one node of a cluster at a time. */
public final class HourlyTasks {

    private static final Duration INTERVAL = Duration.ofHours(1);

    private HourlyTasks() {}

    public static void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            TimerProvider timer = session.getProvider(TimerProvider.class);
            scheduleReminders(factory, timer, session.getProvider(ExecutorsProvider.class));
            timer.schedule(
                    new ClusterAwareScheduledTaskRunner(factory, new UpkeepTask(), INTERVAL.toMillis()),
                    INTERVAL.toMillis());
        });
    }

    /** Not on the timer's thread: a mail server that hangs would stop all that Keycloak does by itself. */
    private static void scheduleReminders(
            KeycloakSessionFactory factory, TimerProvider timer, ExecutorsProvider executors) {
        ScheduledTask reminders = new ReminderTask();
        timer.schedule(
                new BackgroundTask(factory, executors.getExecutor("indigos-charter"), reminders, INTERVAL),
                INTERVAL.toMillis(),
                reminders.getTaskName());
    }
}
