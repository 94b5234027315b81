package cloud.indigos.keycloak.suspension.effect;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
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

    private final ThreadPoolExecutor common;
    private final Map<String, ThreadPoolExecutor> services = new ConcurrentHashMap<>();

    Performers(int threads) {
        this.common = pool(threads, "indigos-effect");
    }

    void perform(String kind, boolean service, Runnable work) {
        (service ? services.computeIfAbsent(kind, Performers::ofService) : common).execute(work);
    }

    /** The kinds that have enough to do. */
    Set<String> busy(Effects effects) {
        Set<String> busy = new HashSet<>();
        effects.byKind().keySet().forEach(kind -> {
            if (hasEnough(effects.isService(kind) ? services.get(kind) : common)) {
                busy.add(kind);
            }
        });
        return busy;
    }

    private static boolean hasEnough(ThreadPoolExecutor threads) {
        return threads != null && threads.getQueue().size() >= LONGEST_QUEUE;
    }

    void stop() {
        common.shutdownNow();
        services.values().forEach(ExecutorService::shutdownNow);
    }

    private static ThreadPoolExecutor ofService(String kind) {
        return pool(OF_A_SERVICE, "indigos-effect-" + kind);
    }

    private static ThreadPoolExecutor pool(int threads, String name) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
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
