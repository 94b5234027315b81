package cloud.indigos.keycloak.suspension.ledger;

import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be written about a member.
 *
 * @param enabled Keycloak's own switch, as it is from now on
 * @param annuls the entry that this one declares to have been wrong
 */
public record Entry(Kind kind, StandingState state, boolean enabled, Actor actor, Instant at, Optional<String> annuls) {

    public static Entry of(Kind kind, StandingState state, boolean enabled, Actor actor, Instant at) {
        return new Entry(kind, state, enabled, actor, at, Optional.empty());
    }

    /**
     * That an earlier entry was wrong, and what holds now.
     *
     * @param wrong its id
     */
    public static Entry annulling(String wrong, StandingState state, boolean enabled, Actor actor, Instant at) {
        return new Entry(Kind.ANNULLED, state, enabled, actor, at, Optional.of(wrong));
    }

    /** Something noted about a decision, which changes nothing of it. */
    public static Entry about(Decision decision, Kind kind, Actor actor, Instant at) {
        return of(kind, decision.state(), decision.enabled(), actor, at);
    }
}
