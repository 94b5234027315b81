package cloud.indigos.keycloak.suspension.metrics;

import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Keeps {@link EffectGauges} up to date on every node. */
public final class EffectGaugesTimer {

    private static final long INTERVAL = TimeUnit.SECONDS.toMillis(10);

    private EffectGaugesTimer() {}

    public static void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                (KeycloakSession session) -> session.getProvider(TimerProvider.class)
                        .schedule(new ScheduledTaskRunner(factory, new EffectGauges()), INTERVAL));
    }
}
