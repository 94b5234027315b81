package cloud.indigos.keycloak.suspension.retention;

import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Looks every hour for what need not be kept, on one node of a cluster at a time. */
public final class RetentionTimer {

    private static final long INTERVAL = TimeUnit.HOURS.toMillis(1);

    private RetentionTimer() {}

    public static void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                (KeycloakSession session) -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(factory, new RetentionTask(), INTERVAL), INTERVAL));
    }
}
