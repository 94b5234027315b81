package cloud.indigos.keycloak.suspension.effect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before an effect is tried again: 5 s, doubled each time up to an hour, for about a day in all. */
final class RetryDelay {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    static final int MOST_ATTEMPTS = 32;

    /** Enough to pass the longest pause. */
    private static final int MOST_DOUBLINGS = 12;

    /** Spreads attempts by up to a fifth, so that a service that comes back is not met by all of them at once. */
    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /**
     * Spreads the delays by random numbers.
     *
     * @param random numbers from 0 to 1
     */
    RetryDelay(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The pause after a failed attempt.
     *
     * @param attempts how often it was tried, at least 1
     * @return empty when it has been tried often enough
     */
    Optional<Duration> after(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration capped = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
        return Optional.of(capped.plusMillis(Math.round((double) capped.toMillis() * JITTER * random.getAsDouble())));
    }
}
