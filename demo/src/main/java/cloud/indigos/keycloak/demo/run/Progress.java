package cloud.indigos.keycloak.demo.run;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One line for each long step, and a sign of life every few seconds while it lasts. */
record Progress(PrintStream out, InstantSource clock) {

    private static final int SIGN_OF_LIFE_SECONDS = 10;

    /** Something that takes long. */
    interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    <T> T during(String name, Step<T> step) throws IOException, InterruptedException {
        out.println("> " + name);
        Instant begin = clock.instant();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> signs = timer.scheduleAtFixedRate(
                () -> out.printf(
                        "  … %d s%n", Duration.between(begin, clock.instant()).toSeconds()),
                SIGN_OF_LIFE_SECONDS,
                SIGN_OF_LIFE_SECONDS,
                TimeUnit.SECONDS);
        try {
            return step.run();
        } finally {
            signs.cancel(false);
            timer.shutdown();
        }
    }
}
