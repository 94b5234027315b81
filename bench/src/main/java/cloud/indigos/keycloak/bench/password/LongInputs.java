package cloud.indigos.keycloak.bench.password;

import java.util.List;

/** Inputs made to take long. */
final class LongInputs {

    private static final int ROUNDS = 50;

    /** Keeps the compiler from leaving the checks out. */
    private static volatile boolean unusedAnswer;

    private LongInputs() {}

    /** The slowest kind of input, each at its usual time once warm. */
    static double slowestMillis(Policy policy, int length) {
        return inputs(length).stream()
                .mapToDouble(input -> millis(policy, Sample.plain("", input)))
                .max()
                .orElse(0);
    }

    private static double millis(Policy policy, Sample sample) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            unusedAnswer = policy.accepts().test(sample);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static List<String> inputs(int length) {
        return List.of(
                fill("a", length),
                fill("1l!0@", length),
                fill("P@ssw0rd1!", length),
                fill("azerty", length),
                fill("é\u0301", length),
                fill("🦊", length),
                fill("14071989", length));
    }

    private static String fill(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
