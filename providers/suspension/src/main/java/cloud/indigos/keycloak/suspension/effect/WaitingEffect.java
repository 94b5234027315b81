package cloud.indigos.keycloak.suspension.effect;

import java.time.Instant;
import java.util.Optional;

/**
 * An effect in the outbox, as an administrator may know of it: without what it is to do, which names addresses and
 * sessions.
 *
 * @param since when it was decided
 * @param due when it is tried next; when it was given up
 * @param problem of the last attempt, as a short code; {@link #NO_ANSWER_YET} when the first was begun and has not ended;
 *     empty before
 */
public record WaitingEffect(
        String id,
        String memberId,
        String decisionId,
        String kind,
        EffectState state,
        int attempts,
        Instant since,
        Instant due,
        Optional<String> problem) {

    /** What is told of an attempt that hangs, or that waits behind one that does. */
    static final String NO_ANSWER_YET = "no-answer-yet";
}
