package cloud.indigos.keycloak.charter.reminder;

import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Looks for due reminders now and then, on one node of a cluster at a time. */
public final class ReminderTimer {

    private static final long INTERVAL = TimeUnit.HOURS.toMillis(1);

    private ReminderTimer() {}

    public static void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                (KeycloakSession session) -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(factory, new ReminderTask(), INTERVAL), INTERVAL));
    }
}
