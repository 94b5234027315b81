package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import cloud.indigos.keycloak.suspension.standing.Violation.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/** The user attributes that hold a member's standing, read into and written from {@link StandingState}. */
public final class StandingAttributes {

    public static final String STANDING = "indigos_standing";
    public static final String SERVICES = "indigos_services";
    public static final String UNTIL = "indigos_until";
    public static final String REASON = "indigos_reason";
    public static final String ARTICLE = "indigos_article";
    public static final String URGENT = "indigos_urgent";
    public static final String SUMMARY = "indigos_summary";

    /** What an administrator fills in, in the order of the form. */
    public static final List<String> DECIDED = List.of(STANDING, SERVICES, UNTIL, REASON, ARTICLE, URGENT);

    /** Longest reason, in characters; the ledger keeps as many. */
    static final int LONGEST_REASON = 1000;

    /** More refused services than this are not told apart from it. */
    static final int MOST_SERVICES = 50;

    /** Those of four digits, as the console and the ledger write them; ISO 8601 has others too, with a sign. */
    private static final ValueRange YEARS = ValueRange.of(0, 9999);

    private static final Map<Field, String> NAMES = Map.of(
            Field.STANDING, STANDING,
            Field.SERVICES, SERVICES,
            Field.UNTIL, UNTIL,
            Field.REASON, REASON,
            Field.ARTICLE, ARTICLE,
            Field.URGENT, URGENT);

    private StandingAttributes() {}

    public static String nameOf(Field field) {
        return NAMES.get(field);
    }

    /** Whether the attributes say anything of a standing, even that it is active. */
    public static boolean isExplicit(UserModel member) {
        return first(member.getAttributeStream(STANDING).toList()).isPresent();
    }

    /** Whether the attributes say that the member is active, and do not only say nothing. */
    public static boolean isActive(UserModel member) {
        return isExplicit(member) && read(member).isActive();
    }

    /** Whether the standing is a word that {@link #read} has to guess at, and by which nobody searches for members. */
    public static boolean isUnknown(UserModel member) {
        return member.getAttributeStream(STANDING)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .filter(value -> Standing.of(value).isEmpty())
                .isPresent();
    }

    public static StandingState read(UserModel member) {
        List<String> standing = member.getAttributeStream(STANDING).toList();
        if (standing.isEmpty()) {
            return StandingState.active();
        }
        return read(name -> name.equals(STANDING)
                ? standing
                : member.getAttributeStream(name).toList());
    }

    /**
     * Values nobody could have chosen in the console, and which an import may bring, are read as the harsher thing they may
     * mean, and never as more than the ledger can keep.
     */
    public static StandingState read(Function<String, List<String>> attributes) {
        Optional<String> value = first(attributes.apply(STANDING));
        if (value.isEmpty()) {
            return StandingState.active();
        }
        Standing standing = Standing.of(value.get()).orElse(Standing.SUSPENDED);
        if (standing == Standing.ACTIVE) {
            return StandingState.active();
        }
        return new StandingState(
                standing,
                new TreeSet<>(nonBlank(attributes.apply(SERVICES))
                        .filter(ServiceIds::isValid)
                        .limit(MOST_SERVICES)
                        .toList()),
                first(attributes.apply(UNTIL)).flatMap(StandingAttributes::day),
                first(attributes.apply(REASON)).map(StandingAttributes::shortened),
                first(attributes.apply(ARTICLE)).filter(article -> article.matches("[1-9]\\d?")),
                first(attributes.apply(URGENT)).flatMap(Urgency::of).orElse(Urgency.NO));
    }

    /** Whether the end is a day, as the profile demands, but of a year that nobody can mean. */
    public static boolean endsBeyondAllYears(Function<String, List<String>> attributes) {
        return first(attributes.apply(UNTIL))
                .flatMap(StandingAttributes::isoDay)
                .filter(day -> !isOrdinary(day))
                .isPresent();
    }

    public static void write(UserModel member, StandingState state) {
        if (state.isActive()) {
            member.setSingleAttribute(STANDING, Standing.ACTIVE.value());
            clearDetails(member);
            return;
        }
        member.setSingleAttribute(STANDING, state.standing().value());
        set(member, SERVICES, List.copyOf(state.services()));
        set(member, UNTIL, state.until().map(LocalDate::toString).stream().toList());
        set(member, REASON, state.reason().stream().toList());
        set(member, ARTICLE, state.article().stream().toList());
        set(member, URGENT, List.of(state.urgency().value()));
    }

    /**
     * The same where nobody decides anew but attributes are to follow what holds anyhow.
     *
     * @return whether they do; a directory may have become read-only since the decision
     */
    public static boolean follow(UserModel member, StandingState state) {
        return unlessReadOnly(() -> write(member, state));
    }

    /** Says since when, by whom; as above, what cannot be written is left. */
    public static void summarize(UserModel member, String summary) {
        if (!summary.equals(member.getFirstAttribute(SUMMARY))) {
            unlessReadOnly(() -> member.setSingleAttribute(SUMMARY, summary));
        }
    }

    private static boolean unlessReadOnly(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (ReadOnlyException e) {
            return false;
        }
    }

    /** Whether each value is one that {@link #read} has not had to guess at, leave out or shorten. */
    public static boolean isReadable(UserModel member, StandingState read) {
        return said(member, UNTIL).equals(read.until().map(LocalDate::toString))
                && said(member, REASON).equals(read.reason())
                && said(member, ARTICLE).equals(read.article())
                && said(member, URGENT)
                        .filter(ground -> Urgency.of(ground).isEmpty())
                        .isEmpty()
                && nonBlank(member.getAttributeStream(SERVICES).toList())
                        .collect(Collectors.toSet())
                        .equals(read.services());
    }

    private static Optional<String> said(UserModel member, String name) {
        return first(member.getAttributeStream(name).toList());
    }

    /** Whether there is anything but the standing itself. */
    public static boolean hasDetails(UserModel member) {
        return details().anyMatch(name -> member.getFirstAttribute(name) != null);
    }

    /** Removes everything but the standing itself, where that can be written. */
    public static void clearDetails(UserModel member) {
        unlessReadOnly(() -> details().forEach(member::removeAttribute));
    }

    private static Stream<String> details() {
        return Stream.concat(DECIDED.stream().filter(name -> !name.equals(STANDING)), Stream.of(SUMMARY));
    }

    private static void set(UserModel member, String name, List<String> values) {
        if (values.isEmpty()) {
            member.removeAttribute(name);
        } else {
            member.setAttribute(name, values);
        }
    }

    private static Optional<String> first(List<String> values) {
        return nonBlank(values).findFirst();
    }

    private static Stream<String> nonBlank(List<String> values) {
        return values == null
                ? Stream.empty()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(String::strip);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON).strip();
    }

    private static Optional<LocalDate> day(String value) {
        return isoDay(value).filter(StandingAttributes::isOrdinary);
    }

    private static boolean isOrdinary(LocalDate day) {
        return YEARS.isValidIntValue(day.getYear());
    }

    private static Optional<LocalDate> isoDay(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
