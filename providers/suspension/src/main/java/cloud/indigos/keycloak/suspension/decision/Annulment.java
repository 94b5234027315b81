package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds once a decision is found to have been wrong: what would hold if it had never been taken. */
final class Annulment {

    /** Entries that bring a standing of their own; the others repeat or put back one that was there. */
    private static final Set<Kind> BRING_A_STANDING = EnumSet.of(Kind.DECIDED, Kind.OBSERVED, Kind.EXPIRED);

    private final List<Decision> history;
    private final Decision wrong;

    /**
     * Looks at one decision.
     *
     * @param history the member's entries, the newest first
     * @param wrong one of them
     */
    Annulment(List<Decision> history, Decision wrong) {
        this.history = history;
        this.wrong = wrong;
    }

    /** Only what was decided against a member, and once. */
    boolean isPossible() {
        return BRING_A_STANDING.contains(wrong.kind())
                && !wrong.state().isActive()
                && !Decision.annulments(history).keySet().contains(wrong.id());
    }

    /**
     * What holds afterwards.
     *
     * @param current what the attributes say now; it stays when it does not come of the wrong decision
     */
    StandingState stateAfter(StandingState current, Instant now, ZoneId zone) {
        List<Decision> standing = inEffect().toList();
        if (standing.isEmpty() || !standing.get(0).id().equals(wrong.id())) {
            return current;
        }
        return standing.stream()
                .skip(1)
                .findFirst()
                .map(Decision::state)
                .orElseGet(StandingState::active)
                .at(now, zone);
    }

    private Stream<Decision> inEffect() {
        Set<String> annulled = Decision.annulments(history).keySet();
        return Decision.changes(history).stream()
                .filter(entry -> BRING_A_STANDING.contains(entry.kind()))
                .filter(entry -> !annulled.contains(entry.id()));
    }
}
