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

    /** Behind those that are performed: enough to have the next at hand, few enough that other nodes get their part. */
    private static final int LONGEST_QUEUE = 20;

    private static final int IDLE_SECONDS = 30;

    private final int threadsOfALane;
    private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

    /** @param threadsOfALane few: a service that locks out who gives a wrong password ten times meets fewer */
    Performers(int threadsOfALane) {
        this.threadsOfALane = threadsOfALane;
    }

    void perform(String lane, Runnable work) {
        inHand.merge(lane, 1, Integer::sum);
        try {
            lanes.computeIfAbsent(lane, this::threads).execute(() -> {
                try {
                    work.run();
                } finally {
                    leave(lane);
                }
            });
        } catch (RuntimeException | Error noThread) {
            leave(lane);
            throw noThread;
        }
    }

    private void leave(String lane) {
        inHand.computeIfPresent(lane, (name, count) -> count == 1 ? null : count - 1);
    }

    /** The lanes that have enough to do: it takes some room until looking for more is worth a query. */
    Set<String> busy() {
        return inHand.entrySet().stream()
                .filter(lane -> lane.getValue() > most() / 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many more a lane should be given. */
    int room(String lane) {
        return most() - inHand.getOrDefault(lane, 0);
    }

    private int most() {
        return threadsOfALane + LONGEST_QUEUE;
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
