package cloud.indigos.keycloak.tests.support;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keycloak refuses tokens by the second of their issue: what comes after a lift has to be of a later one. */
public final class NextSecond {

    private NextSecond() {}

    public static void await() {
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        try {
            for (Instant now = Instant.now(); now.isBefore(next); now = Instant.now()) {
                Thread.sleep(Duration.between(now, next).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
