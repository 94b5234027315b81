package cloud.indigos.keycloak.suspension.effect;

/**
 * How an attempt ended.
 *
 * @param problem a short code for administrators, such as {@code http-503}; no personal data; null when done
 */
public record Outcome(Result result, String problem) {

    /** What follows. */
    public enum Result {
        DONE,
        TRY_AGAIN,
        GIVE_UP
    }

    public static Outcome done() {
        return new Outcome(Result.DONE, null);
    }

    /** It may go better later. */
    public static Outcome tryAgain(String problem) {
        return new Outcome(Result.TRY_AGAIN, problem);
    }

    /** Trying again would not help, or make it worse. */
    public static Outcome giveUp(String problem) {
        return new Outcome(Result.GIVE_UP, problem);
    }
}
