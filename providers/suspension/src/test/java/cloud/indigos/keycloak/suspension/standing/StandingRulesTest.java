package cloud.indigos.keycloak.suspension.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRulesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(PARIS).toInstant();

    /** A decision as {@code standing[/services][/until][/urgent]}, with a reason unless it ends in {@code !}. */
    private static StandingState state(String notation) {
        if (notation.equals("active")) {
            return StandingState.active();
        }
        String[] parts = notation.replace("!", "").split("/", -1);
        return new StandingState(
                Standing.of(parts[0]).orElseThrow(),
                part(parts, 1)
                        .map(services -> new TreeSet<>(Arrays.asList(services.split("\\+"))))
                        .orElseGet(TreeSet::new),
                part(parts, 2).map(LocalDate::parse),
                notation.endsWith("!") ? Optional.empty() : Optional.of("reason"),
                Optional.empty(),
                part(parts, 3).flatMap(Urgency::of).orElse(Urgency.NO));
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index && !parts[index].isEmpty() ? Optional.of(parts[index]) : Optional.empty();
    }

    private static String violations(String before, String after, boolean warned) {
        return new StandingRules(NOON, PARIS, 12, () -> warned)
                .violations(state(before), state(after)).stream()
                        .map(violation -> violation.field().name())
                        .sorted()
                        .collect(Collectors.joining("+"));
    }

    @ParameterizedTest(name = "{0} -> {1}, warned {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            active                     | warned                        | false | -
            active                     | warned!                       | false | REASON
            active                     | suspended                     | false | URGENT
            active                     | suspended                     | true  | -
            active                     | suspended!                    | false | REASON+URGENT
            active                     | suspended///grave_risk        | false | -
            active                     | suspended///manifest_abuse    | false | -
            active                     | suspended///compromise        | false | -
            active                     | suspended///constraint        | false | -
            active                     | closed                        | false | URGENT
            active                     | closed                        | true  | -
            active                     | closed//2027-01-01            | true  | UNTIL
            active                     | restricted/mail               | false | URGENT
            active                     | restricted/mail               | true  | -
            active                     | restricted                    | true  | SERVICES
            active                     | suspended//2026-11-22         | true  | UNTIL
            active                     | suspended//2026-11-23         | true  | -
            active                     | suspended//2027-01-01         | true  | -
            suspended                  | active                        | false | -
            suspended                  | warned                        | false | -
            suspended                  | restricted/mail               | false | -
            suspended                  | closed                        | false | URGENT
            restricted/mail            | suspended                     | false | URGENT
            restricted/mail            | restricted/mail_send          | false | -
            restricted/mail_send       | restricted/mail               | false | URGENT
            restricted/mail            | restricted/mail+files         | false | URGENT
            restricted/mail            | restricted/mail//grave_risk   | false | -
            suspended//2026-12-01      | suspended//2026-12-24         | false | -
            suspended//2026-12-01      | suspended                     | false | -
            suspended//2026-11-01      | suspended//2026-12-01         | false | URGENT
            suspended//2026-11-01      | suspended//2026-12-01         | true  | -
            """)
    void aDecisionNeedsWhatTheCharterAsksFor(String before, String after, boolean warned, String fields) {
        assertThat(violations(before, after, warned)).isEqualTo(fields == null ? "" : fields);
    }

    @ParameterizedTest
    @CsvSource({"suspended!", "restricted!", "suspended//2020-01-01", "closed//2030-01-01", "restricted"})
    void anUnchangedStateIsNeverRefused(String state) {
        assertThat(violations(state, state, false)).isEmpty();
    }

    @Test
    void theLedgerIsNotAskedWhenNothingGetsHarsher() {
        StandingRules rules = new StandingRules(NOON, PARIS, 12, () -> {
            throw new AssertionError("asked");
        });
        assertThat(rules.violations(state("suspended"), state("warned"))).isEmpty();
    }

    @Test
    void theRefusalSaysHowLongAWarningCounts() {
        assertThat(new StandingRules(NOON, PARIS, 6, () -> false).violations(state("active"), state("suspended")))
                .singleElement()
                .extracting(Violation::parameters)
                .isEqualTo(java.util.List.of(6));
    }
}
