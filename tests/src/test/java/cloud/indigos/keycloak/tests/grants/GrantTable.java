package cloud.indigos.keycloak.tests.grants;

import cloud.indigos.keycloak.tests.support.grant.Outcome;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table in {@code docs/grants.md}, which promises how each way in ends. */
final class GrantTable {

    private static final Path FILE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/grants.md");

    /** One line: a way in, how it is stopped, how it ends in each situation, and the test that plays it. */
    record Row(String way, String mechanism, List<String> outcomes, String test) {

        Outcome outcome(Situation situation) {
            return switch (situation) {
                case ACTIVE, RESTRICTED_ELSEWHERE -> Outcome.IN;
                case WARNED -> Outcome.of(outcomes.get(0));
                case RESTRICTED -> Outcome.of(outcomes.get(1));
                case SUSPENDED, CLOSED -> Outcome.of(outcomes.get(2));
                case CHARTER_TO_ACCEPT -> Outcome.of(outcomes.get(3));
            };
        }
    }

    private GrantTable() {}

    static List<Row> rows() {
        return lines().stream()
                .dropWhile(line -> !line.startsWith("| way in"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(GrantTable::parse)
                .toList();
    }

    static Row row(String way) {
        return rows().stream()
                .filter(row -> row.way().equals(way))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row for " + way + " in " + FILE));
    }

    private static Row parse(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
        return new Row(cells.get(0), cells.get(1), cells.subList(2, 6), cells.get(6));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
