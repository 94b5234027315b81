package cloud.indigos.keycloak.bench.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints Markdown as the figures come. */
final class Report {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void heading(String text) {
        out.printf("%n## %s%n%n", text);
    }

    void columns(String... names) {
        row((Object[]) names);
        out.println("|" + "---|".repeat(names.length));
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        out.println(line);
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
