package cloud.indigos.keycloak.bench.server;

import java.util.Random;
import java.util.stream.DoubleStream;

/** Times of the same turns on two servers, the one or the other first at random, in nanoseconds. */
final class Pairs {

    static final Pairs NONE = new Pairs(new double[0], new double[0]);

    private final double[] without;
    private final double[] with;

    Pairs(double[] without, double[] with) {
        this.without = without;
        this.with = with;
    }

    /** @param seed of the order */
    static Pairs time(int count, int seed, Job.Turn a, Job.Turn b) {
        Pairs pairs = new Pairs(new double[count], new double[count]);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                pairs.without[i] = nanos(a, i);
                pairs.with[i] = nanos(b, i);
            } else {
                pairs.with[i] = nanos(b, i);
                pairs.without[i] = nanos(a, i);
            }
        }
        return pairs;
    }

    Pairs and(Pairs more) {
        return new Pairs(joined(without, more.without), joined(with, more.with));
    }

    /** On the server without us. */
    double[] without() {
        return without.clone();
    }

    /** On ours, in pairs with the former. */
    double[] with() {
        return with.clone();
    }

    Ratio ratio() {
        return Ratio.of(without, with);
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }

    private static double nanos(Job.Turn turn, int number) {
        long begin = System.nanoTime();
        turn.run(number);
        return System.nanoTime() - begin;
    }
}
