package cloud.indigos.keycloak.suspension.standing;

import cloud.indigos.keycloak.suspension.standing.Violation.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a decision needs before it may be taken. An unchanged state is never refused, even one that would be refused
 * today: otherwise nothing else about the member could be edited.
 */
public final class StandingRules {

    private final Instant now;
    private final ZoneId zone;
    private final int warningMonths;
    private final BooleanSupplier warnedRecently;

    /**
     * @param warningMonths for how long a warning counts, in months
     * @param warnedRecently whether the ledger has such a warning; asked only when the answer matters
     */
    public StandingRules(Instant now, ZoneId zone, int warningMonths, BooleanSupplier warnedRecently) {
        this.now = now;
        this.zone = zone;
        this.warningMonths = warningMonths;
        this.warnedRecently = warnedRecently;
    }

    public List<Violation> violations(StandingState before, StandingState after) {
        if (after.equals(before) || after.isActive()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        if (after.reason().isEmpty()) {
            violations.add(Violation.at(Field.REASON, "indigosStandingErrorReason"));
        }
        if (after.standing() == Standing.RESTRICTED && after.services().isEmpty()) {
            violations.add(Violation.at(Field.SERVICES, "indigosStandingErrorServices"));
        }
        if (after.standing() == Standing.CLOSED && after.until().isPresent()) {
            violations.add(Violation.at(Field.UNTIL, "indigosStandingErrorClosedUntil"));
        } else if (endsInThePast(before, after)) {
            violations.add(Violation.at(Field.UNTIL, "indigosStandingErrorPast"));
        }
        if (lacksExchange(before, after)) {
            violations.add(Violation.at(Field.URGENT, "indigosStandingErrorWarning", warningMonths));
        }
        return violations;
    }

    private boolean endsInThePast(StandingState before, StandingState after) {
        boolean decidedNow =
                before.standing() != after.standing() || !before.until().equals(after.until());
        return decidedNow && after.at(now, zone).isActive();
    }

    /** Charter §11: "Sauf urgence ou contrainte particulière, Indigos privilégiera d'abord un échange". */
    private boolean lacksExchange(StandingState before, StandingState after) {
        return after.standing().needsExchangeFirst()
                && !after.urgency().isGround()
                && isHarsher(before.at(now, zone), after)
                && !warnedRecently.getAsBoolean();
    }

    private static boolean isHarsher(StandingState before, StandingState after) {
        if (before.standing() != after.standing()) {
            return after.standing().compareTo(before.standing()) > 0;
        }
        Refusal refused = before.refusal();
        return after.services().stream().anyMatch(service -> !refused.refuses(service));
    }
}
