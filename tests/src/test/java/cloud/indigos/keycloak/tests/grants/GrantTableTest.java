package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.grant.Way;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in {@code docs/grants.md} has a row for each way that is played, and names a test for each row. */
class GrantTableTest {

    private static final String TESTS = "cloud.indigos.keycloak.tests.";
    private static final String MATRIX = "grants.GrantsIT";

    @Test
    void theRowsOfTheMatrixAreTheWaysItPlays() {
        Set<String> rows = GrantTable.rows().stream()
                .filter(row -> row.test().equals(MATRIX))
                .map(GrantTable.Row::way)
                .collect(Collectors.toSet());

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Way.ALL.stream().map(Way::name).toList());
    }

    @Test
    void noWayHasTwoRows() {
        assertThat(GrantTable.rows()).extracting(GrantTable.Row::way).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowNamesATestThatExists(GrantTable.Row row) throws ClassNotFoundException {
        String[] name = row.test().split("#", 2);
        Class<?> test = Class.forName(TESTS + name[0]);

        assertThat(Arrays.stream(test.getDeclaredMethods()).map(method -> method.getName()))
                .contains(name.length == 1 ? method(row) : name[1]);
    }

    private static String method(GrantTable.Row row) {
        return row.test().equals(MATRIX) ? "everyWayEndsAsTheTableSays" : "theLoginEndsAsTheTableSays";
    }

    static Stream<GrantTable.Row> rows() {
        return GrantTable.rows().stream();
    }
}
