package cloud.indigos.keycloak.charter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one member has accepted and read, as their attribute {@code indigos_charter} tells it:
 * {@code 1 (2026-11-23)}, or {@code 1 (2026-11-23), 2} once the notice of the minor version 2 was read.
 *
 * @param accepted number of the last accepted version, 0 for none
 * @param acceptedOn null when none
 * @param read number of the last version whose notice was read, 0 for none
 */
public record MemberCharter(int accepted, LocalDate acceptedOn, int read) {

    /** The user attribute; the ledger is the proof, this is its mirror. */
    public static final String ATTRIBUTE = "indigos_charter";

    public static final MemberCharter NONE = new MemberCharter(0, null, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) \\((\\d{4})-(\\d{2})-(\\d{2})\\)(?:, (\\d{1,9}))?");

    public static MemberCharter accepted(int number, LocalDate on) {
        return new MemberCharter(number, on, 0);
    }

    /** {@link #NONE} for a missing value and for one that nobody of us wrote. */
    public static MemberCharter parse(String attribute) {
        Matcher matcher = FORM.matcher(attribute == null ? "" : attribute);
        if (!matcher.matches()) {
            return NONE;
        }
        try {
            return new MemberCharter(
                    number(matcher, 1),
                    LocalDate.of(number(matcher, 2), number(matcher, 3), number(matcher, 4)),
                    matcher.group(5) == null ? 0 : number(matcher, 5));
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /**
     * What of it is about a version that this realm has published: a number that it has not came from somewhere else, and
     * tells nothing.
     */
    public MemberCharter among(CharterTimeline published) {
        if (published.find(accepted).isEmpty()) {
            return NONE;
        }
        return read == 0 || published.find(read).isPresent() ? this : withRead(0);
    }

    /** The attribute's value; empty when nothing was accepted. */
    public Optional<String> encode() {
        if (accepted == 0) {
            return Optional.empty();
        }
        return Optional.of("%d (%s)".formatted(accepted, acceptedOn) + (read == 0 ? "" : ", " + read));
    }

    public MemberCharter withRead(int number) {
        return new MemberCharter(accepted, acceptedOn, number);
    }
}
