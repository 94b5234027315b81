package cloud.indigos.keycloak.suspension.effect;

import java.time.Instant;
import java.util.Optional;

/**
 * An effect in the outbox, as an administrator may know of it: without what it is to do, which names addresses and
 * sessions.
 *
 * @param since when it was decided
 * @param due when it is tried next; when it was given up
 * @param problem of the last attempt, as a short code
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
        Optional<String> problem) {}
