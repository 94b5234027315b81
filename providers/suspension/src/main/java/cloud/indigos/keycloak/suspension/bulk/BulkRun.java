package cloud.indigos.keycloak.suspension.bulk;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Goes through a call's members in small transactions, each of which holds the decisions and what came of them: after a
 * crash, or beside another who repeats the call, the next one goes on where the last transaction ended.
 */
public final class BulkRun {

    private static final Logger LOG = Logger.getLogger(BulkRun.class);

    /** Few enough that a failed chunk costs little, enough that commits do not count. */
    private static final int CHUNK = 20;

    private final KeycloakSessionFactory sessions;
    private final KeycloakContext context;
    private final String bulkId;
    private final List<String> members;
    private final Step step;

    /** What is done about each member, in the session of a chunk. */
    @FunctionalInterface
    public interface Step {
        Function<String, BulkLine> in(KeycloakSession session);
    }

    /**
     * Goes through one call.
     *
     * @param members as they were called
     */
    public BulkRun(KeycloakSession session, String bulkId, List<String> members, Step step) {
        this.sessions = session.getKeycloakSessionFactory();
        this.context = session.getContext();
        this.bulkId = bulkId;
        this.members = members;
        this.step = step;
    }

    /** Returns when nothing is left to do. */
    public void finish() {
        int done = 0;
        while (done < members.size()) {
            done = nextChunk();
        }
    }

    private int nextChunk() {
        try {
            return chunk(CHUNK);
        } catch (RuntimeException e) {
            LOG.debug("A chunk failed; its members are tried one by one", e);
        }
        int done = 0;
        for (int i = 0; i < CHUNK && done < members.size(); i++) {
            done = nextAlone();
        }
        return done;
    }

    private int nextAlone() {
        try {
            return chunk(1);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A decision in bulk call %s failed: %s",
                    bulkId, e.getClass().getName());
            LOG.debug("A decision in a bulk call failed", e);
            return inTransaction(session -> put(session, 1, next -> member -> BulkLine.of(BulkOutcome.FAILED)));
        }
    }

    private int chunk(int most) {
        return inTransaction(session -> put(session, most, step));
    }

    private int put(KeycloakSession session, int most, Step step) {
        BulkStore store = new BulkStore(session);
        int done = store.lock(bulkId);
        int end = Math.min(done + most, members.size());
        Function<String, BulkLine> about = step.in(session);
        IntStream.range(done, end).forEach(position -> store.put(bulkId, position, about.apply(members.get(position))));
        return end;
    }

    private int inTransaction(ToIntFunction<KeycloakSession> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, context, work::applyAsInt, "Decisions about many members");
    }
}
