package cloud.indigos.keycloak.suspension.bulk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Goes through a call's members in small transactions, each of which holds the decisions and what came of them: what a
 * crash interrupted, or somebody else did who repeats the call beside this one, is seen by the lines that are there. Two
 * who do the same at once cannot both commit, and the second then finds it done. What failed before is tried again, since
 * it failed for a passing reason: what the rules refuse has an outcome of its own.
 */
public final class BulkRun {

    private static final Logger LOG = Logger.getLogger(BulkRun.class);

    private final KeycloakSessionFactory sessions;
    private final Chunks chunks;
    private final String bulkId;
    private final List<String> members;
    private final Step step;

    /** What is done about each member, in the session of a chunk; several threads do it at once. */
    @FunctionalInterface
    public interface Step {
        /** What is done about each of these members of the call. */
        Function<String, BulkLine> in(KeycloakSession session, List<String> members);
    }

    /**
     * Goes through one call.
     *
     * @param members as they were called
     */
    public BulkRun(KeycloakSession session, String bulkId, List<String> members, Step step) {
        this.sessions = session.getKeycloakSessionFactory();
        this.chunks = new Chunks(session, this::decide, this::failed);
        this.bulkId = bulkId;
        this.members = members;
        this.step = step;
    }

    /** Returns when nothing is left to do. */
    public void finish() {
        chunks.finish(members.size());
    }

    private void decide(KeycloakSession session, int first, int end) {
        put(session, first, end, step);
    }

    private void failed(int position, RuntimeException cause) {
        LOG.warnf(
                "A decision in bulk call %s failed: %s",
                bulkId, cause.getClass().getName());
        LOG.debug("A decision in a bulk call failed", cause);
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> put(
                        session, position, position + 1, (same, some) -> member -> BulkLine.of(BulkOutcome.FAILED)));
    }

    private void put(KeycloakSession session, int first, int end, Step step) {
        BulkStore store = new BulkStore(session);
        store.forgetFailed(bulkId, first, end);
        Set<Integer> done = store.positions(bulkId, first, end);
        Function<String, BulkLine> about = step.in(session, members.subList(first, end));
        IntStream.range(first, end)
                .filter(position -> !done.contains(position))
                .forEach(position -> store.put(bulkId, position, about.apply(members.get(position))));
    }
}
