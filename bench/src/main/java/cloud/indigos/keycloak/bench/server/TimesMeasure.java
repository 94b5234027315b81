package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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
        List<List<Pairs>> times = new ArrayList<>();
        jobs.forEach(job -> times.add(new ArrayList<>()));
        for (int block = 0; block < blocks; block++) {
            plain.start();
            indigos.start();
            BenchRealm.install(plain);
            BenchRealm.install(indigos);
            for (int i = 0; i < jobs.size(); i++) {
                times.get(i).add(time(plain, indigos, jobs.get(i), block));
            }
            plain.close();
            indigos.close();
        }
        for (int i = 0; i < jobs.size(); i++) {
            Pairs all = times.get(i).stream().reduce(Pairs.NONE, Pairs::and);
            report.row(
                    jobs.get(i).name(),
                    Report.millis(Ratio.median(all.without())),
                    Report.millis(Ratio.median(all.with())),
                    all.ratio(),
                    eachBlock(times.get(i)));
        }
    }

    private Pairs time(BenchServer plain, BenchServer indigos, Job job, int block) {
        Job.Turn a = job.on().apply(plain);
        Job.Turn b = job.on().apply(indigos);
        warmUp(a, b);
        return Pairs.time(pairs, block, a, b);
    }

    static void warmUp(Job.Turn a, Job.Turn b) {
        CompletableFuture<Void> warmed = CompletableFuture.runAsync(() -> warmUp(a));
        warmUp(b);
        warmed.join();
    }

    private static void warmUp(Job.Turn turn) {
        long enough = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < WARM_UP_TURNS || System.nanoTime() < enough; i++) {
            turn.run(i);
        }
    }

    private static String eachBlock(List<Pairs> blocks) {
        return blocks.stream()
                .map(block -> Ratio.median(block.with()) / Ratio.median(block.without()))
                .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
                .collect(Collectors.joining(", "));
    }
}
