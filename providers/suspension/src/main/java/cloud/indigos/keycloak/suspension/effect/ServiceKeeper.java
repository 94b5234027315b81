package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Keeps this node from calling services that are down or refuse us, and finds out when they can be called again. */
final class ServiceKeeper {

    private static final Logger LOG = Logger.getLogger(ServiceKeeper.class);

    /** Longer than a probe may take. */
    private static final Duration PROBE_LEASE = Duration.ofSeconds(30);

    private final KeycloakSessionFactory sessions;
    private final ProbeRhythm rhythm;

    /** As of the last look at the database, and what this node met since. */
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    ServiceKeeper(KeycloakSessionFactory sessions, Duration betweenProbes) {
        this.sessions = sessions;
        this.rhythm = new ProbeRhythm(betweenProbes);
    }

    Duration betweenProbes() {
        return rhythm.between();
    }

    /** The kinds not to be performed now. */
    Set<String> look(KeycloakSession session) {
        Set<String> kinds = new HashSet<>();
        new Pauses(session).all().forEach(pause -> kinds.add(pause.kind()));
        paused.retainAll(kinds);
        paused.addAll(kinds);
        return kinds;
    }

    boolean isPaused(String kind) {
        return paused.contains(kind);
    }

    /** Whether the service does its work although an effect failed that {@link EffectJob#mayBeAtFault}. */
    boolean answers(String kind) {
        return ask(kind).result() == Outcome.Result.DONE;
    }

    void pause(String kind, Outcome outcome) {
        boolean first = paused.add(kind);
        try {
            KeycloakModelUtils.runJobInTransaction(
                    sessions,
                    session -> new Pauses(session).begin(kind, outcome, CurrentStanding.now(), rhythm.between()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "Another thread or node has noted that %s is paused", kind);
        }
        paused.add(kind);
        if (outcome.result() == Outcome.Result.STOP) {
            tellStopped(kind, outcome);
        } else if (first) {
            LOG.warnf(
                    "Service %s does not answer (%s): it is probed every %d s",
                    kind, outcome.problem(), rhythm.between().toSeconds());
        }
    }

    /** The services this node is to probe now. */
    List<Pause> claimProbes() {
        return paused.isEmpty()
                ? List.of()
                : KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, session -> new Pauses(session).claimDue(CurrentStanding.now(), PROBE_LEASE));
    }

    /**
     * Probes a service and writes down what came of it.
     *
     * @return how long from now until something may be done about it
     */
    Duration probe(Pause pause) {
        String kind = pause.kind();
        Instant begun = CurrentStanding.now();
        Outcome outcome = ask(kind);
        Instant ended = CurrentStanding.now();
        Instant next = rhythm.next(begun, ended);
        KeycloakModelUtils.runJobInTransaction(sessions, session -> settle(session, pause, outcome, ended, next));
        if (outcome.result() == Outcome.Result.DONE) {
            paused.remove(kind);
            LOG.infof("Service %s answers again", kind);
            return Duration.ZERO;
        } else if (outcome.result() == Outcome.Result.STOP) {
            tellStopped(kind, outcome);
        }
        return Duration.between(ended, next);
    }

    private Outcome ask(String kind) {
        return Attempt.outcomeAtService(KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.getProvider(Effect.class, kind) instanceof ServiceEffect service
                        ? service.probe()
                        : Outcome::done));
    }

    private static void settle(
            KeycloakSession session, Pause pause, Outcome outcome, Instant ended, Instant nextProbe) {
        Pauses pauses = new Pauses(session);
        switch (outcome.result()) {
            case DONE -> {
                pauses.end(pause.kind());
                new Outbox(session).release(pause.kind(), ended, pause.mostAttemptsOfReleased());
            }
            case STOP -> pauses.stop(pause.kind(), outcome.problem());
            default -> pauses.stillDown(pause.kind(), outcome.problem(), nextProbe);
        }
    }

    private static void tellStopped(String kind, Outcome outcome) {
        LOG.errorf(
                "Service %s refuses us (%s): it is not called until an administrator resumes it",
                kind, outcome.problem());
    }
}
