package cloud.indigos.keycloak.bench.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How much longer something takes with us than without.
 *
 * @param value median with us over median without
 * @param low lower end of the 95 % confidence interval, by resampling the pairs
 * @param high upper end of it
 */
record Ratio(double value, double low, double high) {

    private static final int RESAMPLES = 2_000;

    /**
     * The ratio of paired times.
     *
     * @param without times of plain Keycloak, any unit
     * @param with times of the same requests with us, in pairs with the former
     */
    static Ratio of(double[] without, double[] with) {
        if (without.length != with.length || without.length == 0) {
            throw new IllegalArgumentException("No pairs: %d and %d".formatted(without.length, with.length));
        }
        Random random = new Random(1);
        double[] resampled = new double[RESAMPLES];
        double[] a = new double[without.length];
        double[] b = new double[without.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < a.length; j++) {
                int pair = random.nextInt(a.length);
                a[j] = without[pair];
                b[j] = with[pair];
            }
            resampled[i] = median(b) / median(a);
        }
        Arrays.sort(resampled);
        return new Ratio(
                median(with) / median(without),
                resampled[RESAMPLES * 25 / 1000],
                resampled[RESAMPLES * 975 / 1000 - 1]);
    }

    static double median(double[] times) {
        return quantile(times, 0.5);
    }

    /** The value below which this share of the times lies. */
    static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value, low, high);
    }
}
