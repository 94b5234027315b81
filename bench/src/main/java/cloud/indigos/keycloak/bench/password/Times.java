package cloud.indigos.keycloak.bench.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What one check costs, warm, by the clock.
 *
 * @param median microseconds
 * @param p99 microseconds
 */
record Times(double median, double p99) {

    private static final int ROUNDS = 5;

    /** Keeps the compiler from leaving the checks out. */
    private static volatile boolean unusedAnswer;

    /** The best of some rounds for each password, so that other processes do not show. */
    static Times of(Policy policy, List<Sample> samples, int limit) {
        List<Sample> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(1));
        List<Sample> some = shuffled.subList(0, Math.min(limit, shuffled.size()));
        long[] nanos = new long[some.size()];
        Arrays.fill(nanos, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                unusedAnswer = policy.accepts().test(some.get(i));
                nanos[i] = Math.min(nanos[i], System.nanoTime() - start);
            }
        }
        Arrays.sort(nanos);
        return nanos.length == 0
                ? new Times(0, 0)
                : new Times(nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }
}
