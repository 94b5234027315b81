package cloud.indigos.keycloak.suspension.standing;

import cloud.indigos.keycloak.suspension.standing.Transitions.Use;
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
        if (lacks(after, Field.REASON, after.reason().isEmpty())) {
            violations.add(Violation.at(Field.REASON, "indigosStandingErrorReason"));
        }
        if (lacks(after, Field.SERVICES, after.services().isEmpty())) {
            violations.add(Violation.at(Field.SERVICES, "indigosStandingErrorServices"));
        }
        if (Transitions.use(after.standing(), Field.UNTIL) == Use.REFUSED
                && after.until().isPresent()) {
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

    private static boolean lacks(StandingState after, Field field, boolean empty) {
        return empty && Transitions.use(after.standing(), field) == Use.NEEDED;
    }

    /** Charter §11: "Sauf urgence ou contrainte particulière, Indigos privilégiera d'abord un échange". */
    private boolean lacksExchange(StandingState before, StandingState after) {
        return !after.urgency().isGround()
                && needsExchange(before.at(now, zone), after)
                && !warnedRecently.getAsBoolean();
    }

    private static boolean needsExchange(StandingState before, StandingState after) {
        return switch (Transitions.condition(before.standing(), after.standing())) {
            case FREE -> false;
            case EXCHANGE_FIRST -> true;
            case EXCHANGE_IF_MORE_REFUSED ->
                after.services().stream().anyMatch(service -> !before.refusal().refuses(service));
        };
    }
}
