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
    private final Duration betweenProbes;

    /** As of the last look at the database, and what this node met since. */
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    ServiceKeeper(KeycloakSessionFactory sessions, Duration betweenProbes) {
        this.sessions = sessions;
        this.betweenProbes = betweenProbes;
    }

    Duration betweenProbes() {
        return betweenProbes;
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

    void pause(String kind, Outcome outcome) {
        boolean first = paused.add(kind);
        try {
            KeycloakModelUtils.runJobInTransaction(
                    sessions,
                    session -> new Pauses(session).begin(kind, outcome, CurrentStanding.now(), betweenProbes));
        } catch (RuntimeException e) {
            LOG.debugf(e, "Another thread or node has noted that %s is paused", kind);
        }
        paused.add(kind);
        if (outcome.result() == Outcome.Result.STOP) {
            tellStopped(kind, outcome);
        } else if (first) {
            LOG.warnf(
                    "Service %s does not answer (%s): it is probed every %d s",
                    kind, outcome.problem(), betweenProbes.toSeconds());
        }
    }

    /** The services this node is to probe now. */
    List<Pause> claimProbes() {
        return paused.isEmpty()
                ? List.of()
                : KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, session -> new Pauses(session).claimDue(CurrentStanding.now(), PROBE_LEASE));
    }

    void probe(Pause pause) {
        String kind = pause.kind();
        Outcome outcome = Attempt.outcomeOf(KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.getProvider(Effect.class, kind) instanceof ServiceEffect service
                        ? service.probe()
                        : Outcome::done));
        KeycloakModelUtils.runJobInTransaction(sessions, session -> settle(session, pause, outcome));
        if (outcome.result() == Outcome.Result.DONE) {
            paused.remove(kind);
            LOG.infof("Service %s answers again", kind);
        } else if (outcome.result() == Outcome.Result.STOP) {
            tellStopped(kind, outcome);
        }
    }

    private void settle(KeycloakSession session, Pause pause, Outcome outcome) {
        Pauses pauses = new Pauses(session);
        Instant now = CurrentStanding.now();
        switch (outcome.result()) {
            case DONE -> {
                pauses.end(pause.kind());
                // After the first probe already it was no outage: whatever failed waits for its own turn, ever longer.
                if (pause.probes() > 0) {
                    new Outbox(session).release(pause.kind(), now);
                }
            }
            case STOP -> pauses.stop(pause.kind(), outcome.problem());
            default -> pauses.stillDown(pause.kind(), outcome.problem(), now.plus(betweenProbes));
        }
    }

    private static void tellStopped(String kind, Outcome outcome) {
        LOG.errorf(
                "Service %s refuses us (%s): it is not called until an administrator resumes it",
                kind, outcome.problem());
    }
}
