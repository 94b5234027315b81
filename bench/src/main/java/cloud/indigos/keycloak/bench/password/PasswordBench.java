package cloud.indigos.keycloak.bench.password;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the password policy over a folder of corpora, beside zxcvbn and Keycloak's own policies. Files as in
 * {@link Corpus}; those that are not there are left out.
 */
public final class PasswordBench {

    private static final String DEFAULT_PROFILE = "cnil-50";
    private static final Path MISSES = Path.of("password-misses.tsv");
    private static final int LONG_INPUT = 10_000;

    private PasswordBench() {}

    /**
     * Prints the tables.
     *
     * @param args the folder, and the file for the misses ({@code password-misses.tsv} here when left out)
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            out.println("Usage: bench password DIR [MISSES]: a folder with weak_*.txt, weak_*.tsv, strong.tsv");
            System.exit(2);
        }
        Path misses = args.length > 1 ? Path.of(args[1]) : MISSES;
        out.print(run(Path.of(args[0]), misses));
    }

    static String run(Path folder, Path missesFile) throws IOException {
        Footprint footprint = Footprint.measure();
        Comparison comparison = new Comparison(Corpus.readAll(folder));
        Report report = new Report();
        List<String> misses = new ArrayList<>();
        comparison.run(policies(), report, misses);
        report.line("");
        report.line("By category, " + DEFAULT_PROFILE + ":");
        report.line("");
        comparison.categories(Policy.indigos(DEFAULT_PROFILE), report);
        report.line("");
        double slowest = LongInputs.slowestMillis(Policy.indigos(DEFAULT_PROFILE), LONG_INPUT);
        report.line(String.format(
                Locale.ROOT,
                "Dictionary: loaded in %.0f ms, %.1f MB of heap, jar %.2f MB. A check of %d characters: %.2f ms at most.",
                footprint.loadMillis(),
                footprint.heapMegabytes(),
                footprint.jarMegabytes(),
                LONG_INPUT,
                slowest));
        Files.write(missesFile, misses);
        report.line("Misses: " + missesFile.toAbsolutePath());
        return report.toString();
    }

    private static List<Policy> policies() {
        return List.of(
                Policy.indigos(DEFAULT_PROFILE),
                Policy.indigos("cnil-80"),
                Policy.indigos("nist"),
                Policy.keycloak(
                        "Keycloak 8, all classes",
                        "length(8) and upperCase(1) and lowerCase(1) and digits(1) and specialChars(1)"),
                Policy.keycloak("Keycloak 12", "length(12) and notUsername(undefined)"),
                Policy.zxcvbn(3),
                Policy.zxcvbn(4));
    }
}
