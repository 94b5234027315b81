package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a member's attributes say, beside what the ledger knows.
 *
 * @param stored the attributes
 * @param explicit whether the attributes say anything of a standing
 * @param on Keycloak's own switch
 * @param known the ledger's last entry; active when there is none
 * @param knownOn the switch as the ledger has it
 */
public record Comparison(StandingState stored, boolean explicit, boolean on, StandingState known, boolean knownOn) {

    /** What is to be done about it. */
    public enum Finding {
        /** The ledger knows. */
        NOTHING_NEW,
        /** The attributes say something else: that holds now. */
        CHANGED,
        /** The attributes say nothing, though a decision is in force. An absent standing is never a lift. */
        LOST,
        /** The decision's last day has passed. */
        ENDED
    }

    /** Beside the ledger's last entry; where there is none, an active member whose account is on. */
    static Comparison of(StandingState stored, boolean explicit, boolean on, Optional<Decision> known) {
        return new Comparison(
                stored,
                explicit,
                on,
                known.map(Decision::state).orElse(StandingState.active()),
                known.map(Decision::enabled).orElse(true));
    }

    public Finding finding(Instant now, ZoneId zone) {
        boolean hasEnded = !known.isActive() && known.at(now, zone).isActive();
        if (hasEnded && (!explicit || stored.equals(known))) {
            return Finding.ENDED;
        }
        if (!known.isActive() && !explicit) {
            return Finding.LOST;
        }
        return holding(now, zone).equals(known) && on == knownOn ? Finding.NOTHING_NEW : Finding.CHANGED;
    }

    /** What the attributes say of this instant: one that ended before anybody knew of it never held. */
    public StandingState holding(Instant now, ZoneId zone) {
        return stored.at(now, zone);
    }
}
