package cloud.indigos.keycloak.suspension.effect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before an effect is tried again: 5 s, doubled each time up to an hour, for about a day in all. */
final class RetryDelay {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    static final int MOST_ATTEMPTS = 32;

    /** Spreads attempts by up to a fifth, so that a service that comes back is not met by all of them at once. */
    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1 */
    RetryDelay(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * @param attempts how often it was tried, at least 1
     * @return empty when it has been tried often enough
     */
    Optional<Duration> after(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        double grown = FIRST.toMillis() * Math.pow(2, attempts - 1d);
        double capped = Math.min(grown, LONGEST.toMillis());
        return Optional.of(Duration.ofMillis((long) (capped * (1 + JITTER * random.getAsDouble()))));
    }
}
