package cloud.indigos.keycloak.suspension.standing;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.standing.Transitions.Condition;
import cloud.indigos.keycloak.suspension.standing.Transitions.Use;
import cloud.indigos.keycloak.suspension.standing.Violation.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE     | ACTIVE     | FREE
            ACTIVE     | WARNED     | FREE
            ACTIVE     | RESTRICTED | EXCHANGE_FIRST
            ACTIVE     | SUSPENDED  | EXCHANGE_FIRST
            ACTIVE     | CLOSED     | EXCHANGE_FIRST
            WARNED     | ACTIVE     | FREE
            WARNED     | WARNED     | FREE
            WARNED     | RESTRICTED | EXCHANGE_FIRST
            WARNED     | SUSPENDED  | EXCHANGE_FIRST
            WARNED     | CLOSED     | EXCHANGE_FIRST
            RESTRICTED | ACTIVE     | FREE
            RESTRICTED | WARNED     | FREE
            RESTRICTED | RESTRICTED | EXCHANGE_IF_MORE_REFUSED
            RESTRICTED | SUSPENDED  | EXCHANGE_FIRST
            RESTRICTED | CLOSED     | EXCHANGE_FIRST
            SUSPENDED  | ACTIVE     | FREE
            SUSPENDED  | WARNED     | FREE
            SUSPENDED  | RESTRICTED | FREE
            SUSPENDED  | SUSPENDED  | FREE
            SUSPENDED  | CLOSED     | EXCHANGE_FIRST
            CLOSED     | ACTIVE     | FREE
            CLOSED     | WARNED     | FREE
            CLOSED     | RESTRICTED | FREE
            CLOSED     | SUSPENDED  | FREE
            CLOSED     | CLOSED     | FREE
            """)
    void whatGetsHarsherNeedsAnExchangeFirst(Standing before, Standing after, Condition condition) {
        assertThat(Transitions.condition(before, after)).isEqualTo(condition);
    }

    @ParameterizedTest(name = "{0}: reason {1}, services {2}, until {3}, article {4}, urgent {5}")
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE     | UNUSED | UNUSED | UNUSED   | UNUSED   | UNUSED
            WARNED     | NEEDED | UNUSED | OPTIONAL | OPTIONAL | OPTIONAL
            RESTRICTED | NEEDED | NEEDED | OPTIONAL | OPTIONAL | OPTIONAL
            SUSPENDED  | NEEDED | UNUSED | OPTIONAL | OPTIONAL | OPTIONAL
            CLOSED     | NEEDED | UNUSED | REFUSED  | OPTIONAL | OPTIONAL
            """)
    void eachStandingHasItsFields(Standing after, Use reason, Use services, Use until, Use article, Use urgent) {
        assertThat(Stream.of(Field.REASON, Field.SERVICES, Field.UNTIL, Field.ARTICLE, Field.URGENT)
                        .map(field -> Transitions.use(after, field)))
                .containsExactly(reason, services, until, article, urgent);
        assertThat(Transitions.use(after, Field.STANDING)).isEqualTo(Use.NEEDED);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theGuidesShowThisTable(Guide guide) throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", guide.file())))
                .contains(guide.conditions())
                .contains(guide.uses());
    }

    static Stream<Guide> guides() {
        return Stream.of(
                new Guide(
                        "admin-guide.en.md",
                        List.of("Active", "Warned", "Restricted", "Suspended", "Closed"),
                        Map.of(
                                Condition.FREE, "yes",
                                Condition.EXCHANGE_FIRST, "warning or ground",
                                Condition.EXCHANGE_IF_MORE_REFUSED, "yes; warning or ground if more is refused"),
                        Map.of(Use.NEEDED, "needed", Use.OPTIONAL, "optional", Use.REFUSED, "refused", Use.UNUSED, "–"),
                        "from \\ to",
                        "to",
                        List.of("Reason", "Services", "Until", "Article", "Urgent ground")),
                new Guide(
                        "admin-guide.fr.md",
                        List.of("Actif", "Averti", "Restreint", "Suspendu", "Fermé"),
                        Map.of(
                                Condition.FREE, "oui",
                                Condition.EXCHANGE_FIRST, "avertissement ou motif",
                                Condition.EXCHANGE_IF_MORE_REFUSED,
                                        "oui\u00a0; avertissement ou motif si plus est refusé"),
                        Map.of(
                                Use.NEEDED, "nécessaire",
                                Use.OPTIONAL, "possible",
                                Use.REFUSED, "refusé",
                                Use.UNUSED, "–"),
                        "de \\ vers",
                        "vers",
                        List.of("Raison", "Services", "Jusqu’au", "Article", "Motif d’urgence")));
    }

    /** How an administrators' guide prints the tables. */
    private record Guide(
            String file,
            List<String> standings,
            Map<Condition, String> conditionNames,
            Map<Use, String> useNames,
            String fromTo,
            String to,
            List<String> fieldNames) {

        private static final List<Field> FIELDS =
                List.of(Field.REASON, Field.SERVICES, Field.UNTIL, Field.ARTICLE, Field.URGENT);

        String conditions() {
            return table(
                    fromTo,
                    standings,
                    before -> Arrays.stream(Standing.values())
                            .map(after -> conditionNames.get(Transitions.condition(before, after))));
        }

        String uses() {
            return table(
                    to, fieldNames, after -> FIELDS.stream().map(field -> useNames.get(Transitions.use(after, field))));
        }

        private String table(String corner, List<String> columns, Function<Standing, Stream<String>> cells) {
            Stream<Stream<String>> head = Stream.of(
                    Stream.concat(Stream.of(corner), columns.stream()),
                    Stream.concat(Stream.of("---"), columns.stream().map(column -> "---")));
            Iterator<String> names = standings.iterator();
            Stream<Stream<String>> lines = Arrays.stream(Standing.values())
                    .map(standing -> Stream.concat(Stream.of("**" + names.next() + "**"), cells.apply(standing)));
            return Stream.concat(head, lines)
                    .map(line -> line.collect(Collectors.joining(" | ", "| ", " |")))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
