package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL statements in a server's log, by their text, but for those that no request caused: of timers and of our outbox.
 */
record Statements(Map<String, Integer> counts) {

    private static final Pattern LINE = Pattern.compile("DEBUG \\[org\\.hibernate\\.SQL] \\((.*?)\\) (.*)");
    private static final Pattern BACKGROUND = Pattern.compile("Timer.*|indigos-.*");

    static Statements in(String log) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher line = LINE.matcher(log);
        while (line.find()) {
            if (!BACKGROUND.matcher(line.group(1)).matches()) {
                counts.merge(line.group(2).strip(), 1, Integer::sum);
            }
        }
        return new Statements(counts);
    }

    /** What the log has gained since it was so long. */
    static Statements since(Path log, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        return in(new String(bytes, (int) position, bytes.length - (int) position, StandardCharsets.UTF_8));
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The statements that come more often here than there, with how much more often. */
    Map<String, Integer> beyond(Statements other) {
        Map<String, Integer> more = new TreeMap<>();
        counts.forEach((text, count) -> {
            int extra = count - other.counts.getOrDefault(text, 0);
            if (extra > 0) {
                more.put(text, extra);
            }
        });
        return more;
    }
}
