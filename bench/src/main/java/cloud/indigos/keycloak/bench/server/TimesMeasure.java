package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long each job takes with us beside plain Keycloak: pairs in random order, in several blocks, each with two servers
 * started anew.
 *
 * @param blocks how often the servers are started
 * @param pairs timed in each block, for each job
 */
record TimesMeasure(int blocks, int pairs) {

    private static final int WARM_UP_TURNS = 150;

    /** Quick requests need tens of thousands of turns until the servers have compiled what they run through. */
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

    void run(BenchServer plain, BenchServer indigos, List<Job> jobs, Report report)
            throws IOException, InterruptedException {
        report.columns("", plain.kind().title() + ", ms", "Indigos, ms", "ratio (95 % interval)", "each block");
        List<double[]> without = new ArrayList<>();
        List<double[]> with = new ArrayList<>();
        jobs.forEach(job -> {
            without.add(new double[blocks * pairs]);
            with.add(new double[blocks * pairs]);
        });
        for (int block = 0; block < blocks; block++) {
            plain.start();
            indigos.start();
            BenchRealm.install(plain);
            BenchRealm.install(indigos);
            for (int i = 0; i < jobs.size(); i++) {
                time(plain, indigos, jobs.get(i), without.get(i), with.get(i), block * pairs);
            }
            plain.close();
            indigos.close();
        }
        for (int i = 0; i < jobs.size(); i++) {
            report.row(
                    jobs.get(i).name(),
                    Report.millis(Ratio.median(without.get(i))),
                    Report.millis(Ratio.median(with.get(i))),
                    Ratio.of(without.get(i), with.get(i)),
                    eachBlock(without.get(i), with.get(i)));
        }
    }

    private void time(BenchServer plain, BenchServer indigos, Job job, double[] without, double[] with, int start) {
        Job.Turn a = job.on().apply(plain);
        Job.Turn b = job.on().apply(indigos);
        CompletableFuture<Void> warmed = CompletableFuture.runAsync(() -> warmUp(a));
        warmUp(b);
        warmed.join();
        Random random = new Random(start);
        for (int i = 0; i < pairs; i++) {
            if (random.nextBoolean()) {
                without[start + i] = nanos(a, i);
                with[start + i] = nanos(b, i);
            } else {
                with[start + i] = nanos(b, i);
                without[start + i] = nanos(a, i);
            }
        }
    }

    private static void warmUp(Job.Turn turn) {
        long enough = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < WARM_UP_TURNS || System.nanoTime() < enough; i++) {
            turn.run(i);
        }
    }

    private static double nanos(Job.Turn turn, int number) {
        long begin = System.nanoTime();
        turn.run(number);
        return System.nanoTime() - begin;
    }

    private String eachBlock(double[] without, double[] with) {
        List<String> ratios = new ArrayList<>();
        for (int start = 0; start < without.length; start += pairs) {
            double ratio = Ratio.median(Arrays.copyOfRange(with, start, start + pairs))
                    / Ratio.median(Arrays.copyOfRange(without, start, start + pairs));
            ratios.add(String.valueOf(Math.round(ratio * 1000) / 1000.0));
        }
        return String.join(", ", ratios);
    }
}
