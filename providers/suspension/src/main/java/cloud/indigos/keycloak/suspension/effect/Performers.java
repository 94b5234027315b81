package cloud.indigos.keycloak.suspension.effect;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that perform effects: many for most kinds, a few of its own for each service. */
final class Performers {

    /** A service that locks out who gives a wrong password ten times meets fewer before the first answer is read. */
    private static final int OF_A_SERVICE = 4;

    /** More than so many in a queue would wait longer than they are leased. */
    private static final int LONGEST_QUEUE = 100;

    private final ExecutorService common;
    private final Map<String, ThreadPoolExecutor> services = new ConcurrentHashMap<>();

    Performers(int threads) {
        this.common = Executors.newFixedThreadPool(threads, named("indigos-effect"));
    }

    void perform(String kind, boolean service, Runnable work) {
        (service ? services.computeIfAbsent(kind, Performers::ofService) : common).execute(work);
    }

    /** The services that have enough to do. */
    Set<String> busy() {
        Set<String> busy = new HashSet<>();
        services.forEach((kind, threads) -> {
            if (threads.getQueue().size() >= LONGEST_QUEUE) {
                busy.add(kind);
            }
        });
        return busy;
    }

    void stop() {
        common.shutdownNow();
        services.values().forEach(ExecutorService::shutdownNow);
    }

    private static ThreadPoolExecutor ofService(String kind) {
        return new ThreadPoolExecutor(
                OF_A_SERVICE,
                OF_A_SERVICE,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("indigos-effect-" + kind));
    }

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
