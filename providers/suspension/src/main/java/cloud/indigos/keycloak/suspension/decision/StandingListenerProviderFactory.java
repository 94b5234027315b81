package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.catchup.CatchUpTimer;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Makes {@link StandingListenerProvider}, for every realm, whether it stores admin events or not, and starts the rounds
 * that notice what no event tells. SPI options, in seconds: {@code catch-up-seconds} (default 300), {@code
 * expiry-seconds} (default 30).
 */
public final class StandingListenerProviderFactory implements EventListenerProviderFactory {

    private static final int DEFAULT_CATCH_UP_SECONDS = 300;
    private static final int DEFAULT_EXPIRY_SECONDS = 30;

    private Duration catchUp;
    private Duration expiry;

    @Override
    public String getId() {
        return "indigos-standing";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new StandingListenerProvider(session);
    }

    @Override
    public void init(Config.Scope config) {
        catchUp = seconds(config, "catchUpSeconds", DEFAULT_CATCH_UP_SECONDS);
        expiry = seconds(config, "expirySeconds", DEFAULT_EXPIRY_SECONDS);
    }

    private static Duration seconds(Config.Scope config, String option, int byDefault) {
        return Duration.ofSeconds(Math.max(1, config.getInt(option, byDefault)));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                CatchUpTimer.start(factory, catchUp, expiry);
            }
        });
    }

    @Override
    public void close() {}
}
