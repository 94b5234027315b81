package cloud.indigos.keycloak.suspension.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.decision.Comparison.Finding;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");

    /** An asterisk stands for attributes that say nothing; a day after the slash is the last one. */
    @ParameterizedTest(name = "attributes {0}, {1}; ledger {2}, {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            *                    | on  | active               | on  | NOTHING_NEW
            active               | on  | active               | on  | NOTHING_NEW
            suspended            | on  | suspended            | on  | NOTHING_NEW
            suspended/2026-06-15 | on  | suspended/2026-06-15 | on  | NOTHING_NEW
            active               | off | active               | off | NOTHING_NEW
            suspended            | on  | active               | on  | CHANGED
            active               | on  | suspended            | on  | CHANGED
            suspended            | on  | warned               | on  | CHANGED
            suspended/2026-06-20 | on  | suspended/2026-06-19 | on  | CHANGED
            *                    | off | active               | on  | CHANGED
            *                    | on  | active               | off | CHANGED
            suspended            | off | suspended            | on  | CHANGED
            *                    | on  | suspended            | on  | LOST
            *                    | off | closed               | on  | LOST
            suspended/2026-06-14 | on  | suspended/2026-06-14 | on  | ENDED
            *                    | on  | suspended/2026-06-14 | on  | ENDED
            suspended/2026-06-20 | on  | suspended/2026-06-14 | on  | CHANGED
            active               | on  | suspended/2026-06-14 | on  | CHANGED
            suspended/2026-06-14 | on  | active               | on  | NOTHING_NEW
            suspended/2026-06-14 | on  | suspended/2026-06-20 | on  | CHANGED
            """)
    void findsWhatIsNew(String stored, String on, String known, String knownOn, Finding finding) {
        Comparison comparison =
                new Comparison(state(stored), !stored.equals("*"), on.equals("on"), state(known), knownOn.equals("on"));

        assertThat(comparison.finding(NOW, PARIS)).isEqualTo(finding);
    }

    private static StandingState state(String text) {
        int slash = text.indexOf('/');
        Standing standing = Standing.of((slash < 0 ? text : text.substring(0, slash)).replace("*", "active"))
                .orElseThrow();
        return standing == Standing.ACTIVE
                ? StandingState.active()
                : new StandingState(
                        standing,
                        new TreeSet<>(),
                        slash < 0 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(slash + 1))),
                        Optional.of("r"),
                        Optional.empty(),
                        Urgency.NO);
    }
}
