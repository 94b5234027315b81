package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.metrics.EffectGaugesTimer;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderFactory;

/**
 * Owns this node's outbox worker. SPI options: {@code poll-seconds} (default 5), {@code threads} (default 4) that work at once
 * for one place, such as a mail server or a client, {@code lease-seconds} (default 120), after which another node takes over what this one has begun, {@code probe-seconds}
 * (default 5) between two probes of a service that is down.
 */
public final class OutboxProviderFactory implements ProviderFactory<OutboxProvider> {

    private static final int DEFAULT_POLL_SECONDS = 5;
    private static final int DEFAULT_THREADS = 4;
    private static final int DEFAULT_LEASE_SECONDS = 120;

    private static final int DEFAULT_PROBE_SECONDS = 5;

    private int pollSeconds;
    private int threads;
    private int leaseSeconds;
    private int probeSeconds;
    private volatile OutboxWorker worker;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        pollSeconds = Math.max(1, config.getInt("pollSeconds", DEFAULT_POLL_SECONDS));
        leaseSeconds = Math.max(1, config.getInt("leaseSeconds", DEFAULT_LEASE_SECONDS));
        probeSeconds = Math.max(1, config.getInt("probeSeconds", DEFAULT_PROBE_SECONDS));
        threads = Math.max(1, config.getInt("threads", DEFAULT_THREADS));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        worker = new OutboxWorker(factory, threads, Duration.ofSeconds(leaseSeconds), Duration.ofSeconds(probeSeconds));
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                worker.start(pollSeconds);
                EffectGaugesTimer.start(factory);
            }
        });
    }

    @Override
    public OutboxProvider create(KeycloakSession session) {
        return new QueueingOutboxProvider(session, worker::wakeIn);
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.stop();
        }
    }
}
