package cloud.indigos.keycloak.suspension.bulk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Goes through a call's members in small transactions, each of which holds the decisions and what came of them: what a
 * crash interrupted, or somebody else did who repeats the call beside this one, is seen by the lines that are there. Two
 * who do the same at once cannot both commit, and the second then finds it done.
 */
public final class BulkRun {

    private static final Logger LOG = Logger.getLogger(BulkRun.class);

    /** Few enough that a failed chunk costs little, enough that commits do not count. */
    private static final int CHUNK = 20;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final KeycloakSessionFactory sessions;
    private final KeycloakContext context;
    private final ExecutorService helpers;
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
        this.context = session.getContext();
        this.helpers = session.getProvider(ExecutorsProvider.class).getExecutor("indigos-bulk");
        this.bulkId = bulkId;
        this.members = members;
        this.step = step;
    }

    /** Returns when nothing is left to do. */
    public void finish() {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] others = IntStream.range(1, THREADS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> chunks(next), helpers))
                .toArray(CompletableFuture[]::new);
        chunks(next);
        CompletableFuture.allOf(others).join();
    }

    private void chunks(AtomicInteger next) {
        for (int first = next.getAndAdd(CHUNK); first < members.size(); first = next.getAndAdd(CHUNK)) {
            chunk(first, Math.min(first + CHUNK, members.size()));
        }
    }

    private void chunk(int first, int end) {
        try {
            put(first, end, step);
        } catch (RuntimeException e) {
            LOG.debug("A chunk failed; its members are tried one by one", e);
            IntStream.range(first, end).forEach(this::alone);
        }
    }

    private void alone(int position) {
        try {
            put(position, position + 1, step);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A decision in bulk call %s failed: %s",
                    bulkId, e.getClass().getName());
            LOG.debug("A decision in a bulk call failed", e);
            put(position, position + 1, (session, some) -> member -> BulkLine.of(BulkOutcome.FAILED));
        }
    }

    private void put(int first, int end, Step step) {
        KeycloakModelUtils.runJobInTransaction(sessions, context, session -> {
            BulkStore store = new BulkStore(session);
            Set<Integer> done = store.positions(bulkId, first, end);
            Function<String, BulkLine> about = step.in(session, members.subList(first, end));
            IntStream.range(first, end)
                    .filter(position -> !done.contains(position))
                    .forEach(position -> store.put(bulkId, position, about.apply(members.get(position))));
        });
    }
}
