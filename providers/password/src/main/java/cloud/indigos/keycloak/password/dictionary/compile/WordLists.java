package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.WordKind;
import cloud.indigos.keycloak.password.dictionary.WordTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The lists that the dictionary is made of. What they are and their licences: {@code META-INF/NOTICE}. */
final class WordLists {

    private static final String NBVCXZ = "dictionaries/";
    private static final String PASSPOL = "com/codahale/passpol/";
    private static final String ZXCVBN = "com/nulabinc/zxcvbn/matchers/dictionaries/";

    /** How many leaked passwords are listed by their digests as well. */
    private static final int DIGESTS = 10_000;

    private final Path folder;

    /** @param folder the lists that are not Maven artifacts */
    WordLists(Path folder) {
        this.folder = folder;
    }

    List<WordList> all() throws IOException {
        List<WordList> lists = new ArrayList<>(here());
        List<String> leaked = artifact(NBVCXZ + "passwords.txt").subList(0, DIGESTS);
        lists.add(WordList.ranked(WordKind.PASSWORD, WordTable.DIGEST_LENGTH, 2, Digests.of(leaked, "MD5")));
        lists.add(WordList.ranked(WordKind.PASSWORD, WordTable.DIGEST_LENGTH, 3, Digests.of(leaked, "SHA-1")));
        try (Stream<Path> languages = Files.list(folder.resolve("zxcvbn-ts-languages"))) {
            for (Path language : languages.sorted().toList()) {
                lists.addAll(elsewhere(language));
            }
        }
        return lists;
    }

    /** What is tried first at a French service. */
    private List<WordList> here() throws IOException {
        Path french = folder.resolve("zxcvbn-ts-language-fr");
        Path spelling = folder.resolve("dictionary-fr");
        Path own = folder.resolve("indigos");
        return List.of(
                WordList.ranked(WordKind.PASSWORD, 3, 0, artifact(NBVCXZ + "passwords.txt")),
                WordList.ranked(WordKind.PASSWORD, 3, 0, artifact(PASSPOL + "weak-passwords.txt")),
                WordList.ranked(WordKind.PASSWORD, 3, 0, artifact(ZXCVBN + "passwords.txt")),
                WordList.ranked(WordKind.WORD, 3, 0, file(french.resolve("common-words.txt"))),
                WordList.ranked(WordKind.WORD, 4, 1, file(french.resolve("wikipedia.txt"))),
                WordList.unranked(WordKind.WORD, 4, 0, file(spelling.resolve("words.txt"))),
                WordList.unranked(WordKind.NAME, 4, 0, file(spelling.resolve("names.txt"))),
                WordList.ranked(WordKind.WORD, 4, 1, artifact(NBVCXZ + "english.txt")),
                WordList.ranked(WordKind.WORD, 4, 1, artifact(ZXCVBN + "us_tv_and_film.txt")),
                WordList.ranked(WordKind.WORD, 4, 1, artifact(ZXCVBN + "english_wikipedia.txt")),
                WordList.unranked(WordKind.WORD, 3, 0, artifact(NBVCXZ + "eff_large.txt")),
                WordList.unranked(WordKind.NAME, 3, 0, file(french.resolve("first-names.txt"))),
                WordList.unranked(WordKind.NAME, 3, 0, file(french.resolve("surnames.txt"))),
                WordList.ranked(WordKind.NAME, 3, 0, artifact(NBVCXZ + "female-names.txt")),
                WordList.ranked(WordKind.NAME, 3, 0, artifact(NBVCXZ + "male-names.txt")),
                WordList.ranked(WordKind.NAME, 3, 1, artifact(NBVCXZ + "surnames.txt")),
                WordList.unranked(WordKind.PLACE, 3, 0, file(own.resolve("places.txt"))),
                WordList.unranked(WordKind.WORD, 2, 0, file(own.resolve("usual.txt"))));
    }

    /** Another language: short words of it are left out, since random letters are full of them. */
    private static List<WordList> elsewhere(Path language) throws IOException {
        return List.of(
                WordList.ranked(WordKind.WORD, 5, 1, optional(language.resolve("common-words.txt"))),
                WordList.ranked(WordKind.WORD, 5, 2, optional(language.resolve("wikipedia.txt"))),
                WordList.unranked(WordKind.NAME, 4, 1, optional(language.resolve("first-names.txt"))),
                WordList.unranked(WordKind.NAME, 5, 1, optional(language.resolve("surnames.txt"))));
    }

    /** Folded or not; a star at the end stands for whatever follows. */
    Stream<String> notInPhrases() throws IOException {
        return file(folder.resolve("indigos/not-in-phrases.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(entry -> !entry.isEmpty());
    }

    /** Correct French words in their base form, names apart. */
    Stream<String> spelling() throws IOException {
        return file(folder.resolve("dictionary-fr/words.txt")).stream();
    }

    /** French words that are said or written often. */
    Stream<String> inUse() throws IOException {
        return files("zxcvbn-ts-language-fr/common-words.txt", "zxcvbn-ts-language-fr/wikipedia.txt");
    }

    /** First names, places and other proper names. */
    Stream<String> names() throws IOException {
        return files("dictionary-fr/names.txt", "zxcvbn-ts-language-fr/first-names.txt", "indigos/places.txt");
    }

    private Stream<String> files(String... names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.addAll(file(folder.resolve(name)));
        }
        return lines.stream();
    }

    private static List<String> optional(Path file) throws IOException {
        return Files.exists(file) ? file(file) : List.of();
    }

    private static List<String> file(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private static List<String> artifact(String resource) throws IOException {
        try (InputStream in = WordLists.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Not on the class path: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
