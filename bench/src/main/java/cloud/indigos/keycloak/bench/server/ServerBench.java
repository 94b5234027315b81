package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what our features cost a running Keycloak: {@code --db=h2|postgres}, {@code --pairs=N}, {@code --blocks=N},
 * {@code --suspensions=N}, {@code --against=plain|claims}, then the names of measures, all when none is named.
 */
public final class ServerBench {

    private static final Path FOLDER = Path.of("bench/target/server").toAbsolutePath();
    private static final List<String> MEASURES = Stream.of(
                    List.of("statements"), Job.byMeasure().keySet(), List.of("parts", "charter", "suspension", "bulk"))
            .flatMap(Collection::stream)
            .toList();

    private ServerBench() {}

    /** Prints the tables as Markdown. */
    public static void main(String[] args) throws Exception {
        String database = option(args, "--db=", "h2");
        TimesMeasure times = new TimesMeasure(
                Integer.parseInt(option(args, "--blocks=", "3")), Integer.parseInt(option(args, "--pairs=", "200")));
        SuspensionMeasure suspensions = new SuspensionMeasure(Integer.parseInt(option(args, "--suspensions=", "200")));
        List<String> measures =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (!MEASURES.containsAll(measures)) {
            throw new IllegalArgumentException("Measures are " + String.join(", ", MEASURES));
        }
        ServerKind against =
                ServerKind.valueOf(option(args, "--against=", "plain").toUpperCase(Locale.ROOT));
        run(database, against, times, suspensions, measures.isEmpty() ? MEASURES : measures);
    }

    private static void run(
            String databaseName,
            ServerKind against,
            TimesMeasure times,
            SuspensionMeasure suspensions,
            List<String> measures)
            throws IOException, InterruptedException, SQLException {
        Path data = FOLDER.resolve("data-" + databaseName);
        forget(data);
        Files.createDirectories(data);
        Report report = new Report();
        report.line("# %s and Keycloak with Indigos, %s", against.title(), databaseName);
        try (Database database = Database.named(databaseName, data);
                BenchServer plain = new BenchServer(against, FOLDER, database);
                BenchServer indigos = new BenchServer(ServerKind.INDIGOS, FOLDER, database)) {
            if (measures.contains("statements")) {
                StatementsMeasure.run(plain, indigos, report);
            }
            Map<String, Job> jobsByMeasure = Job.byMeasure();
            jobsByMeasure.keySet().retainAll(measures);
            List<Job> jobs = List.copyOf(jobsByMeasure.values());
            if (!jobs.isEmpty()) {
                report.heading("Times");
                times.run(plain, indigos, jobs, report);
            }
            if (measures.contains("parts")) {
                report.heading("Times without parts of ours");
                new PartsMeasure(times.pairs()).run(plain, indigos, report);
            }
            if (measures.contains("charter")) {
                CharterMeasure.run(indigos, report);
                report.heading("Times with that ledger");
                times.run(plain, indigos, List.of(Job.browserLogin()), report);
            }
            if (measures.contains("suspension")) {
                suspensions.run(indigos, report);
            }
            if (measures.contains("bulk")) {
                BulkMeasure.run(indigos, report);
            }
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(name))
                .map(arg -> arg.substring(name.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
