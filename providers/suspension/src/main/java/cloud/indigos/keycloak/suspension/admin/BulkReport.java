package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.bulk.BulkLine;
import cloud.indigos.keycloak.suspension.bulk.BulkOutcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came of a call about many members.
 *
 * @param counts by outcome
 * @param members in the order of the call
 */
record BulkReport(int total, Map<String, Long> counts, List<Line> members) {

    /**
     * What came of one member.
     *
     * @param member as in the call
     * @param outcome {@code decided}, {@code unchanged}, {@code refused}, {@code forbidden}, {@code not_found},
     *     {@code failed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String member, String id, String outcome, String decision, String problem) {}

    static BulkReport of(List<String> members, List<BulkLine> lines) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(BulkOutcome.values())
                .forEach(outcome -> counts.put(
                        value(outcome),
                        lines.stream().filter(line -> line.outcome() == outcome).count()));
        return new BulkReport(
                lines.size(),
                counts,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(members.get(i), lines.get(i)))
                        .toList());
    }

    private static Line line(String member, BulkLine line) {
        return new Line(member, line.memberId(), value(line.outcome()), line.decisionId(), line.problem());
    }

    private static String value(BulkOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
