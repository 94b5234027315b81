package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.effect.Claims.Taken;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final KeycloakSessionFactory sessions;
    private final Duration lease;
    private final ScheduledExecutorService taker;
    private final Performers performers;
    private final ServiceKeeper services;
    private final Settlement settlement = new Settlement();
    private final AtomicBoolean aboutToTake = new AtomicBoolean();
    private final Looks looks = new Looks();

    /**
     * A worker that does nothing yet.
     *
     * @param threadsOfALane how many effects are performed at once at one place
     * @param lease how long an effect is this node's alone; longer than one may take, so that nothing is done twice
     *     without need
     */
    OutboxWorker(KeycloakSessionFactory sessions, int threadsOfALane, Duration lease, Duration betweenProbes) {
        this.sessions = sessions;
        this.lease = lease;
        this.taker = Executors.newSingleThreadScheduledExecutor(Performers.named("indigos-outbox"));
        this.performers = new Performers(threadsOfALane);
        this.services = new ServiceKeeper(sessions, betweenProbes);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // take() reports its failures itself and never throws
    void start(int pollSeconds) {
        taker.scheduleWithFixedDelay(this::take, pollSeconds, pollSeconds, TimeUnit.SECONDS);
    }

    void stop() {
        taker.shutdownNow();
        performers.stop();
    }

    /** Who is about to look anyway need not be told twice. */
    void wake() {
        if (aboutToTake.compareAndSet(false, true)) {
            schedule(this::take, 0);
        }
    }

    /** The same, once so much time has passed. */
    void wakeIn(Duration delay) {
        if (delay.isZero()) {
            wake();
            return;
        }
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        looks.plan(now + delay.toMillis()).ifPresent(moment -> schedule(() -> takeAsPlanned(moment), moment - now));
    }

    private void takeAsPlanned(long moment) {
        looks.begin(moment);
        take();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // take() reports its failures itself and never throws
    private void schedule(Runnable look, long delayMillis) {
        try {
            taker.schedule(look, delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping; another node or the next start performs what is queued");
        }
    }

    private void take() {
        aboutToTake.set(false);
        try {
            Taken taken = KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::takeDue);
            taken.claims().forEach(claim -> performers.perform(claim.job().lane(), () -> performAndSettle(claim)));
            if (taken.more()) {
                wake();
            }
            services.claimProbes().forEach(pause -> performers.perform(pause.kind(), () -> probe(pause)));
        } catch (Throwable e) { // an Error as well, after which nobody would ever look again
            LOG.warnf(
                    "The outbox cannot be read now (%s); trying again",
                    e.getClass().getName());
            LOG.debug("The outbox cannot be read", e);
        }
    }

    private Taken takeDue(KeycloakSession session) {
        Effects effects = Effects.of(session);
        Set<String> held = new HashSet<>(services.look(session));
        held.addAll(performers.busy());
        return new Claims(session, lease).takeDue(CurrentStanding.now(), effects, held, performers::room);
    }

    private void probe(Pause pause) {
        try {
            wakeIn(services.probe(pause));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Service %s cannot be probed now (%s); trying again",
                    pause.kind(), e.getClass().getName());
            LOG.debug("A service cannot be probed", e);
        }
    }

    private void performAndSettle(Claim claim) {
        EffectJob job = claim.job();
        try {
            if (!isStillOurs(claim)) {
                return;
            }
            if (services.isPaused(job.kind())) {
                KeycloakModelUtils.runJobInTransaction(
                        sessions, session -> new Outbox(session).putBack(job.id(), CurrentStanding.now()));
                return;
            }
            Outcome outcome = perform(job);
            KeycloakModelUtils.runJobInTransaction(sessions, session -> settlement.settle(session, job, outcome));
            if (isOfService(job, outcome)) {
                // After it is settled: the probe that succeeds then finds what it is to release.
                services.pause(job.kind(), outcome);
                wakeIn(services.betweenProbes());
            } else {
                wake(); // what waited for its turn behind this one
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Effect %s %s could not be settled (%s); it is performed again",
                    job.kind(), job.id(), e.getClass().getName());
        }
    }

    /** What waited behind something slow may be another node's by now. */
    private boolean isStillOurs(Claim claim) {
        return !claim.isWorn(CurrentStanding.now(), lease)
                || KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, session -> new Claims(session, lease).renew(claim, CurrentStanding.now()));
    }

    /** Who refuses us is not asked once more. */
    private boolean isOfService(EffectJob job, Outcome outcome) {
        return outcome.isOfService()
                && !(outcome.result() == Outcome.Result.UNAVAILABLE
                        && job.mayBeAtFault()
                        && services.answers(job.kind()));
    }

    private Outcome perform(EffectJob job) {
        try {
            Attempt attempt =
                    KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> prepare(session, job));
            return job.service() ? Attempt.outcomeAtService(attempt) : Attempt.outcomeOf(attempt);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Effect %s %s failed", job.kind(), job.id());
            return Outcome.tryAgain(e.getClass().getSimpleName());
        }
    }

    private static Attempt prepare(KeycloakSession session, EffectJob job) {
        RealmModel realm = session.realms().getRealm(job.realmId());
        if (realm == null) {
            return Outcome::done;
        }
        session.getContext().setRealm(realm);
        Effect effect = session.getProvider(Effect.class, job.kind());
        return effect == null ? () -> Outcome.tryAgain("no-such-effect") : effect.prepare(realm, job);
    }
}
