package cloud.indigos.keycloak.suspension.bulk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Goes through many members a few at a time, several threads at once; those that fail together are tried one by one. */
public final class Chunks {

    private static final Logger LOG = Logger.getLogger(Chunks.class);

    /** Few enough that a failed chunk costs little, enough that commits do not count. */
    private static final int CHUNK = 20;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final KeycloakSessionFactory sessions;
    private final KeycloakContext context;
    private final HttpRequest request;
    private final ExecutorService helpers;
    private final Work work;
    private final Failure failure;

    /** What is done about the members from one place to another, the latter not included. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @param session with a transaction of its own, in the realm and the request of whoever asked for all of it
         */
        void about(KeycloakSession session, int first, int end);
    }

    /** What follows when it fails about one member alone. */
    @FunctionalInterface
    public interface Failure {
        void of(int position, RuntimeException cause);
    }

    /**
     * Prepares to go through them.
     *
     * @param session that of the request, without a transaction: a long way would outlast it
     */
    public Chunks(KeycloakSession session, Work work, Failure failure) {
        this.sessions = session.getKeycloakSessionFactory();
        this.context = session.getContext();
        this.request = context.getHttpRequest(); // another thread would find none
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
            inTransaction(first, end);
        } catch (RuntimeException e) {
            LOG.debug("A chunk failed; its members are tried one by one", e);
            IntStream.range(first, end).forEach(this::alone);
        }
    }

    /** With the request, by whose address services are called that have only a part of one. */
    private void inTransaction(int first, int end) {
        KeycloakModelUtils.runJobInTransaction(sessions, context, session -> {
            session.getContext().setHttpRequest(request);
            work.about(session, first, end);
        });
    }

    private void alone(int position) {
        try {
            inTransaction(position, position + 1);
        } catch (RuntimeException e) {
            failure.of(position, e);
        }
    }
}
