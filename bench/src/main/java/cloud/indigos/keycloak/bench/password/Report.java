package cloud.indigos.keycloak.bench.password;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables, in Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void header(List<String> columns) {
        row(columns);
        row(columns.stream().map(column -> "---").toList());
    }

    void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    static String percent(Rate rate) {
        return rate.all() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", rate.percent());
    }

    static String micros(Times times) {
        return String.format(Locale.ROOT, "%.1f / %.0f", times.median(), times.p99());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
