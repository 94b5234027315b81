package cloud.indigos.keycloak.bench.password;

import cloud.indigos.keycloak.password.policy.PersonalWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of passwords that a policy should refuse, or accept: {@code .txt} one a line; {@code .tsv} a category, a tab
 * and the password, or with a header the columns kind, username, email, first, last, password.
 */
record Corpus(String name, boolean weak, List<Sample> samples) {

    private static final int LONG = 12;
    private static final int PERSONAL_COLUMNS = 6;
    private static final List<String> FILES = List.of(
            "weak_fr.txt",
            "weak_global.txt",
            "weak_mangled.tsv",
            "weak_real_complex.txt",
            "weak_personal.tsv",
            "strong.tsv");

    /** Those of the known files that a folder has. */
    static List<Corpus> readAll(Path folder) throws IOException {
        List<Corpus> corpora = new ArrayList<>();
        for (String file : FILES) {
            if (Files.exists(folder.resolve(file))) {
                corpora.add(read(folder.resolve(file)));
            }
        }
        return corpora;
    }

    Corpus onlyLong() {
        return only(
                " ≥ 12",
                sample -> sample.password().codePointCount(0, sample.password().length()) >= LONG);
    }

    Corpus only(String suffix, Predicate<Sample> condition) {
        return new Corpus(
                name + suffix, weak, samples.stream().filter(condition).toList());
    }

    private static Corpus read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        boolean table = file.toString().endsWith(".tsv");
        List<Sample> samples = Files.readAllLines(file).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("kind\tusername"))
                .map(line -> table ? row(line) : Sample.plain("", line))
                .toList();
        return new Corpus(name, name.startsWith("weak"), samples);
    }

    private static Sample row(String line) {
        List<String> columns = Arrays.asList(line.split("\t", -1));
        if (columns.size() < PERSONAL_COLUMNS) {
            return Sample.plain(columns.get(0), columns.get(1));
        }
        PersonalWords words = PersonalWords.builder()
                .username(columns.get(1))
                .email(columns.get(2))
                .firstName(columns.get(3))
                .lastName(columns.get(4))
                .service("indigos")
                .build();
        return new Sample(columns.get(0), columns.get(5), columns.get(1), words);
    }
}
