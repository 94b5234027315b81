package cloud.indigos.keycloak.tests.support;

import java.time.Duration;
import java.time.Instant;

/** Waits for what happens by itself, patient enough for a busy machine. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Eventually() {}

    /** Repeats assertions until they hold; the last failure is the test's. */
    public static void holds(Runnable assertions) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
