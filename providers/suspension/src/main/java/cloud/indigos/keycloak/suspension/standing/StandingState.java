package cloud.indigos.keycloak.suspension.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One decision about a member as it stands in the attributes.
 *
 * @param services the refused services; only {@code restricted} has any
 * @param until last day it holds, to the end of that day in the realm's time zone; empty means open-ended
 * @param reason text for the member
 * @param article the charter's article it rests on, {@code 1} to {@code 13}
 */
public record StandingState(
        Standing standing,
        SortedSet<String> services,
        Optional<LocalDate> until,
        Optional<String> reason,
        Optional<String> article,
        Urgency urgency) {

    private static final StandingState ACTIVE = new StandingState(
            Standing.ACTIVE, new TreeSet<>(), Optional.empty(), Optional.empty(), Optional.empty(), Urgency.NO);

    public StandingState {
        services = standing == Standing.RESTRICTED
                ? Collections.unmodifiableSortedSet(new TreeSet<>(services))
                : Collections.emptySortedSet();
    }

    /** An active member has nothing else said about them. */
    public static StandingState active() {
        return ACTIVE;
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    /** The first instant at which this no longer holds. */
    public Optional<Instant> end(ZoneId zone) {
        return until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** What holds at an instant: this, or active once it has ended. */
    public StandingState at(Instant now, ZoneId zone) {
        return end(zone).filter(end -> !now.isBefore(end)).isPresent() ? ACTIVE : this;
    }

    /** The same decision, about those services only that still exist. */
    public StandingState withServicesAmong(Collection<String> existing) {
        SortedSet<String> kept = new TreeSet<>(services);
        kept.retainAll(existing);
        return new StandingState(standing, kept, until, reason, article, urgency);
    }

    public Refusal refusal() {
        return standing.refusesAccount() ? Refusal.account() : Refusal.of(services);
    }
}
