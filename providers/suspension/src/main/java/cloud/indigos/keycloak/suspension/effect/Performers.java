package cloud.indigos.keycloak.suspension.effect;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The threads that perform effects: a few for each lane, which end when they have nothing to do. */
final class Performers {

    /** More than so many, each of which hangs as long as it may, would wait longer than they are leased. */
    private static final int LONGEST_QUEUE = 20;

    private static final int IDLE_SECONDS = 30;

    private final int threadsOfALane;
    private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();

    /** @param threadsOfALane few: a service that locks out who gives a wrong password ten times meets fewer */
    Performers(int threadsOfALane) {
        this.threadsOfALane = threadsOfALane;
    }

    void perform(String lane, Runnable work) {
        lanes.computeIfAbsent(lane, this::threads).execute(work);
    }

    /** The lanes that have enough to do. */
    Set<String> busy() {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().getQueue().size() >= LONGEST_QUEUE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void stop() {
        lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    }

    private ThreadPoolExecutor threads(String lane) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                threadsOfALane,
                threadsOfALane,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("indigos-effect-" + lane));
        threads.allowCoreThreadTimeOut(true);
        return threads;
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
