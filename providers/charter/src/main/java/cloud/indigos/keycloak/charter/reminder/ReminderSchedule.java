package cloud.indigos.keycloak.charter.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When members are reminded of a version to come.
 *
 * @param daysBefore days before it is enforced, such as 30, 15 and 1; none for no reminders
 */
public record ReminderSchedule(List<Integer> daysBefore) {

    public ReminderSchedule {
        daysBefore = List.copyOf(daysBefore);
    }

    /**
     * The last appointment that is reached: who was written to since then need not be written to now. Empty before the
     * first appointment and once the version is enforced.
     */
    public Optional<Instant> appointment(Instant enforcedFrom, Instant now) {
        return now.isBefore(enforcedFrom)
                ? daysBefore.stream()
                        .map(days -> enforcedFrom.minus(Duration.ofDays(days)))
                        .filter(appointment -> !appointment.isAfter(now))
                        .max(Instant::compareTo)
                : Optional.empty();
    }
}
