package cloud.indigos.keycloak.suspension.effect;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The services that are not called at the moment, in the session's transaction. */
public final class Pauses {

    private final EntityManager entities;

    public Pauses(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public List<Pause> all() {
        return entities.createNamedQuery(PauseEntity.ALL, PauseEntity.class)
                .getResultStream()
                .map(row -> new Pause(
                        row.kind,
                        row.stopped,
                        row.problem,
                        Instant.ofEpochMilli(row.since),
                        Instant.ofEpochMilli(row.probeAt),
                        row.probes))
                .toList();
    }

    /** Fails at the commit when another node does the same at the same time. */
    void begin(String kind, Outcome outcome, Instant now, Duration untilProbe) {
        boolean stopped = outcome.result() == Outcome.Result.STOP;
        if (stopped && stop(kind, outcome.problem())) {
            return;
        }
        if (entities.find(PauseEntity.class, kind) == null) {
            PauseEntity row = new PauseEntity();
            row.kind = kind;
            row.stopped = stopped;
            row.problem = outcome.problem();
            row.since = now.toEpochMilli();
            row.probeAt = now.plus(untilProbe).toEpochMilli();
            entities.persist(row);
        }
    }

    /** Those whose probe is due and is this node's to make; nobody else's before the lease has run out. */
    List<Pause> claimDue(Instant now, Duration lease) {
        return all().stream()
                .filter(pause -> !pause.stopped() && !pause.probeAt().isAfter(now))
                .filter(pause -> update(PauseEntity.CLAIM, pause.kind())
                                .setParameter("lease", now.plus(lease).toEpochMilli())
                                .setParameter("probeAt", pause.probeAt().toEpochMilli())
                                .executeUpdate()
                        == 1)
                .toList();
    }

    void stillDown(String kind, String problem, Instant nextProbe) {
        update(PauseEntity.STILL_DOWN, kind)
                .setParameter("problem", problem)
                .setParameter("probeAt", nextProbe.toEpochMilli())
                .executeUpdate();
    }

    boolean stop(String kind, String problem) {
        return update(PauseEntity.STOP, kind).setParameter("problem", problem).executeUpdate() == 1;
    }

    /** Has it probed now. */
    void resume(String kind, Instant now) {
        update(PauseEntity.RESUME, kind).setParameter("now", now.toEpochMilli()).executeUpdate();
    }

    void end(String kind) {
        update(PauseEntity.END, kind).executeUpdate();
    }

    private Query update(String name, String kind) {
        return entities.createNamedQuery(name).setParameter("kind", kind);
    }
}
