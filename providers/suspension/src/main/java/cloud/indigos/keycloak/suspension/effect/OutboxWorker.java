package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.metrics.EffectCounter;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Performs what the outbox holds: at once when woken, otherwise by polling. One thread takes rows, the others perform
 * them, so that an effect that hangs keeps no other waiting.
 */
final class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    private static final int BATCH = 100;

    private final KeycloakSessionFactory sessions;
    private final Duration lease;
    private final ScheduledExecutorService taker;
    private final ExecutorService performers;
    private final RetryDelay retryDelay =
            new RetryDelay(() -> ThreadLocalRandom.current().nextDouble());

    /**
     * A worker that does nothing yet.
     *
     * @param lease how long an effect is this node's alone; longer than one may take, so that nothing is done twice
     *     without need
     */
    OutboxWorker(KeycloakSessionFactory sessions, int threads, Duration lease) {
        this.sessions = sessions;
        this.lease = lease;
        this.taker = Executors.newSingleThreadScheduledExecutor(named("indigos-outbox"));
        this.performers = Executors.newFixedThreadPool(threads, named("indigos-effect"));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // take() reports its failures itself and never throws
    void start(int pollSeconds) {
        taker.scheduleWithFixedDelay(this::take, pollSeconds, pollSeconds, TimeUnit.SECONDS);
    }

    void stop() {
        taker.shutdownNow();
        performers.shutdownNow();
    }

    void wake() {
        try {
            taker.execute(this::take);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping; another node or the next start performs what is queued");
        }
    }

    private void take() {
        try {
            List<EffectJob> jobs = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions,
                    session -> new Outbox(session).claimDue(CurrentStanding.now(), lease, BATCH, inOrder(session)));
            jobs.forEach(job -> performers.execute(() -> performAndSettle(job)));
            if (jobs.size() == BATCH) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The outbox cannot be read now (%s); trying again",
                    e.getClass().getName());
            LOG.debug("The outbox cannot be read", e);
        }
    }

    private static List<String> inOrder(KeycloakSession session) {
        return session.listProviderIds(Effect.class).stream()
                .filter(kind -> session.getProvider(Effect.class, kind).isInOrder())
                .toList();
    }

    private void performAndSettle(EffectJob job) {
        Outcome outcome = perform(job);
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> settle(session, job, outcome));
            wake(); // what waited for its turn behind this one
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Effect %s %s could not be settled (%s); it is performed again",
                    job.kind(), job.id(), e.getClass().getName());
        }
    }

    private Outcome perform(EffectJob job) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> perform(session, job));
        } catch (RuntimeException e) {
            LOG.debugf(e, "Effect %s %s failed", job.kind(), job.id());
            return Outcome.tryAgain(e.getClass().getSimpleName());
        }
    }

    private static Outcome perform(KeycloakSession session, EffectJob job) {
        RealmModel realm = session.realms().getRealm(job.realmId());
        if (realm == null) {
            return Outcome.done();
        }
        session.getContext().setRealm(realm);
        Effect effect = session.getProvider(Effect.class, job.kind());
        return effect == null ? Outcome.tryAgain("no-such-effect") : effect.perform(realm, job);
    }

    private void settle(KeycloakSession session, EffectJob job, Outcome outcome) {
        Outbox outbox = new Outbox(session);
        Instant now = CurrentStanding.now();
        Optional<Duration> delay =
                outcome.result() == Outcome.Result.TRY_AGAIN ? retryDelay.after(job.attempts()) : Optional.empty();
        if (outcome.result() == Outcome.Result.DONE) {
            outbox.done(job.id());
            EffectCounter.done(job.kind());
        } else if (delay.isPresent()) {
            outbox.postpone(job.id(), now.plus(delay.get()), outcome.problem());
            EffectCounter.retried(job.kind());
        } else {
            LOG.warnf(
                    "Effect %s %s given up after %d attempts: %s",
                    job.kind(), job.id(), job.attempts(), outcome.problem());
            outbox.giveUp(job.id(), now, outcome.problem());
            EffectCounter.failed(job.kind());
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
