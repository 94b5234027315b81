package cloud.indigos.keycloak.suspension.effect;

import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param problem a short code for administrators, such as {@code http-503}; no personal data; null when done
 * @param rest the effect's payload from now on; empty when it stays as it was
 */
public record Outcome(Result result, String problem, Optional<String> rest) {

    /** What follows. */
    public enum Result {
        DONE,
        TRY_AGAIN,
        GIVE_UP,
        UNAVAILABLE,
        STOP
    }

    public static Outcome done() {
        return new Outcome(Result.DONE, null, Optional.empty());
    }

    /** It may go better later. */
    public static Outcome tryAgain(String problem) {
        return new Outcome(Result.TRY_AGAIN, problem, Optional.empty());
    }

    /** Trying again would not help, or make it worse. */
    public static Outcome giveUp(String problem) {
        return new Outcome(Result.GIVE_UP, problem, Optional.empty());
    }

    /** Nothing goes now, for any member: what waits for this {@link ServiceEffect} is kept until a probe succeeds. */
    public static Outcome unavailable(String problem) {
        return new Outcome(Result.UNAVAILABLE, problem, Optional.empty());
    }

    /**
     * Calling again would make it worse, for any member, as with a wrong password: what waits for this {@link
     * ServiceEffect} is kept, and the service left alone, until an administrator resumes it.
     */
    public static Outcome stop(String problem) {
        return new Outcome(Result.STOP, problem, Optional.empty());
    }

    /** The same, of an attempt that did a part: another one does what this payload says. */
    public Outcome leaving(String payload) {
        return new Outcome(result, problem, Optional.of(payload));
    }

    /** Whether it says something about the service, not about the one effect. */
    boolean isOfService() {
        return result == Result.UNAVAILABLE || result == Result.STOP;
    }
}
