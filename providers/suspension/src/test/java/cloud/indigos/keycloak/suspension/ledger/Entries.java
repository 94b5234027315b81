package cloud.indigos.keycloak.suspension.ledger;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A ledger in one line, the oldest first: {@code decided:warned@2026-01-31, decided:suspended~2026-02-10@2026-02-01,
 * annulled:warned@2026-02-02!2}. After {@code ~} the last day, after {@code @} the day of the entry, after {@code !} the
 * number of the entry it annuls; {@code off} is Keycloak's own switch, of an active member, {@code warned-off} of a warned one.
 */
public final class Entries {

    private Entries() {}

    /** The newest first, as the ledger gives them; their ids are their numbers. */
    public static List<Decision> of(String line) {
        List<Decision> entries = new ArrayList<>();
        Stream.of(line.split(",", -1))
                .map(String::strip)
                .forEach(text -> entries.add(0, entry(text, entries.size() + 1)));
        return entries;
    }

    private static Decision entry(String text, int number) {
        String[] annuls = text.split("!", -1);
        String[] day = annuls[0].split("@", -1);
        String[] kind = day[0].split(":", -1);
        String[] until = kind[1].split("~", -1);
        boolean off = until[0].endsWith("off");
        String standing = until[0].equals("off") ? "active" : until[0].replace("-off", "");
        return new Decision(
                String.valueOf(number),
                "realm",
                "member",
                number,
                Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)),
                state(standing, until.length > 1 ? Optional.of(until[1]) : Optional.empty()),
                !off,
                Actor.server(),
                noon(day[1]),
                annuls.length > 1 ? Optional.of(annuls[1]) : Optional.empty());
    }

    public static StandingState state(String standing, Optional<String> until) {
        return standing.equals("active")
                ? StandingState.active()
                : new StandingState(
                        Standing.of(standing).orElseThrow(),
                        new TreeSet<>(),
                        until.map(LocalDate::parse),
                        Optional.of("reason"),
                        Optional.empty(),
                        Urgency.NO);
    }

    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
