package cloud.indigos.keycloak.suspension.profile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Since when a standing holds and by whose decision, as the attribute {@code indigos_summary} says it: a date and time
 * with its offset, then the name.
 */
public record Summary(Instant since, String by) {

    private static final String SEPARATOR = " · ";

    /** How the server calls itself when nobody decided. */
    private static final String SERVER = "Indigos";

    public static Summary of(Instant since, String by) {
        return new Summary(since.truncatedTo(ChronoUnit.SECONDS), by == null ? SERVER : by);
    }

    public String format(ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(since.atZone(zone)) + SEPARATOR + by;
    }

    /** When the decision in force was taken, as the member's attribute says. */
    public static Optional<Instant> since(UserModel member) {
        return parse(member.getFirstAttribute(StandingAttributes.SUMMARY)).map(Summary::since);
    }

    public static Optional<Summary> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        int end = text.indexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            Instant since = OffsetDateTime.parse(text.substring(0, end)).toInstant();
            return Optional.of(new Summary(since, text.substring(end + SEPARATOR.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
