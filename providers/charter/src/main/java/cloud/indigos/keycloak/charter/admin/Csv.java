package cloud.indigos.keycloak.charter.admin;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledger lines as RFC 4180 writes them. */
final class Csv {

    private static final String HEADER = "member,username,status,version,language,sha256,at,client,how";

    /** What a spreadsheet would run as a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Csv() {}

    static String of(List<LedgerLine> lines) {
        return Stream.concat(Stream.of(HEADER), lines.stream().map(Csv::row))
                .map(row -> row + "\r\n")
                .collect(Collectors.joining());
    }

    private static String row(LedgerLine line) {
        return Stream.of(
                        line.member(),
                        line.username(),
                        line.status(),
                        line.version(),
                        line.language(),
                        line.sha256(),
                        line.at(),
                        line.client(),
                        line.how())
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
