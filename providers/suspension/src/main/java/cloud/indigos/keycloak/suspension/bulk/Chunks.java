package cloud.indigos.keycloak.suspension.bulk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;

/** Goes through many members a few at a time, several threads at once; those that fail together are tried one by one. */
public final class Chunks {

    private static final Logger LOG = Logger.getLogger(Chunks.class);

    /** Few enough that a failed chunk costs little, enough that commits do not count. */
    private static final int CHUNK = 20;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final ExecutorService helpers;
    private final Work work;
    private final Failure failure;

    /** What is done about the members from one place to another, the latter not included, in a transaction of its own. */
    @FunctionalInterface
    public interface Work {
        void about(int first, int end);
    }

    /** What follows when it fails about one member alone. */
    @FunctionalInterface
    public interface Failure {
        void of(int position, RuntimeException cause);
    }

    /**
     * Prepares to go through them.
     *
     * @param session one without a transaction: a long way would outlast it
     */
    public Chunks(KeycloakSession session, Work work, Failure failure) {
        this.helpers = session.getProvider(ExecutorsProvider.class).getExecutor("indigos-bulk");
        this.work = work;
        this.failure = failure;
    }

    /** Returns when all of so many members were gone through. */
    public void finish(int count) {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] others = IntStream.range(1, THREADS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> chunks(next, count), helpers))
                .toArray(CompletableFuture[]::new);
        chunks(next, count);
        CompletableFuture.allOf(others).join();
    }

    private void chunks(AtomicInteger next, int count) {
        for (int first = next.getAndAdd(CHUNK); first < count; first = next.getAndAdd(CHUNK)) {
            chunk(first, Math.min(first + CHUNK, count));
        }
    }

    private void chunk(int first, int end) {
        try {
            work.about(first, end);
        } catch (RuntimeException e) {
            LOG.debug("A chunk failed; its members are tried one by one", e);
            IntStream.range(first, end).forEach(this::alone);
        }
    }

    private void alone(int position) {
        try {
            work.about(position, position + 1);
        } catch (RuntimeException e) {
            failure.of(position, e);
        }
    }
}
