package cloud.indigos.keycloak.password.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.password.dictionary.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;

/** What holds for every password. */
class EstimatorPropertiesTest {

    private static final double REFUSED = 50;

    /** What a personal word may add when it also makes a word of the letters before it. */
    private static final double PERSONAL_WORD = 16;

    /** What a habit of capitals takes off, once there are enough of them to be one. */
    private static final double HABIT = 14;

    /** A random letter's worth, which is the most that a character loses by becoming part of something known. */
    private static final double CHARACTER = 4.7;

    private static final String ACUTE = "\u0301";
    private static final int LONGEST = 24;
    private static final Set<String> NO_WORDS = Set.of("LICENSE.txt", "not-in-phrases.txt");
    private static final Path LISTS = Path.of("src/dictionaries");

    private final Estimator estimator = new Estimator(Lexicon.get());

    @Property
    void anyInputHasAFiniteEstimate(@ForAll String password) {
        Estimate estimate = estimator.estimate(password, Set.of("indigos"));

        assertThat(estimate.bits()).isFinite().isNotNegative();
    }

    @Property
    void thePartsCoverThePasswordInOrder(@ForAll("passwords") String password) {
        int end = 0;
        for (Part part : estimator.estimate(password, Set.of()).parts()) {
            assertThat(part.start()).isEqualTo(end);
            assertThat(part.end()).isGreaterThan(part.start());
            end = part.end();
        }
        assertThat(end).isEqualTo(Subject.of(password).length());
    }

    @Property(tries = 50)
    void timeIsBoundedWhateverTheLength(@ForAll @StringLength(min = 5_000, max = 10_000) String password) {
        Assertions.assertTimeout(Duration.ofMillis(500), () -> estimator.estimate(password, Set.of("indigos")));
    }

    @Property(tries = 5_000)
    void caseAndAccentsNeverMakeAListedWordStrong(@ForAll("listed") String word, @ForAll Random random) {
        StringBuilder disguised = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            disguised.append(
                    switch (random.nextInt(3)) {
                        case 0 -> letter.toUpperCase(Locale.ROOT);
                        case 1 -> Normalizer.normalize(letter + ACUTE, Normalizer.Form.NFC);
                        default -> letter;
                    });
        }

        assertThat(estimator.estimate(disguised.toString(), Set.of()).bits())
                .as(disguised.toString())
                .isLessThan(REFUSED);
    }

    @Property
    void aMembersNameIsSeenThroughAnyLeet(@ForAll("leetOfFrancillon") String name) {
        Estimate estimate = estimator.estimate(name, Set.of("francillon"));

        assertThat(estimate.parts()).extracting(Part::word).containsExactly("francillon");
    }

    @Property
    void aPersonalWordAddsLessThanAnyOtherWordWould(@ForAll("passwords") String password) {
        double alone = estimator.estimate(password, Set.of("kervadec")).bits();

        assertThat(estimator.estimate(password + "kervadec", Set.of("kervadec")).bits())
                .isLessThan(alone + PERSONAL_WORD);
    }

    @Property
    void knowingMoreAboutTheMemberNeverMakesAPasswordStronger(@ForAll("passwords") String password) {
        assertThat(estimator.estimate(password, Set.of("kervadec", "anaelle")).bits())
                .isLessThanOrEqualTo(estimator.estimate(password, Set.of()).bits());
    }

    /**
     * The step: a character that completes something known takes off no more than the characters of that thing were worth
     * one by one; any other no more than a habit of capitals that it completes.
     */
    @Property(tries = 5_000)
    void aCharacterMoreTakesOffNoMoreThanWhatItCompletes(
            @ForAll("passwords") String password, @ForAll @IntRange(min = 33, max = 126) int more) {
        double before = estimator.estimate(password, Set.of()).bits();
        Estimate after = estimator.estimate(password + (char) more, Set.of());

        Part last = after.parts().get(after.parts().size() - 1);
        double completed = last.kind() == PartKind.PLAIN ? 0 : CHARACTER * (last.end() - last.start());
        assertThat(after.bits()).isGreaterThan(before - Math.max(HABIT, completed));
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(0).ofMaxLength(40),
                listed().list().ofMaxSize(2).map(words -> String.join("", words)));
    }

    /** Every word of the lists, all of letters, as long as the dictionary has them. */
    @Provide
    Arbitrary<String> listed() {
        return Arbitraries.of(Words.ALL);
    }

    @Provide
    Arbitrary<String> leetOfFrancillon() {
        return Combinators.combine(
                        Arbitraries.of("a", "4", "@", "A", "à"),
                        Arbitraries.of("i", "1", "!"),
                        Arbitraries.of("l", "1", "7", "!"),
                        Arbitraries.of("l", "1", "L"),
                        Arbitraries.of("o", "0"))
                .as((a, i, first, second, o) -> "fr" + a + "nc" + i + first + second + o + "n");
    }

    private static final class Words {

        static final List<String> ALL = read();

        private static List<String> read() {
            try (Stream<Path> files = Files.walk(LISTS)) {
                return files.filter(file -> file.toString().endsWith(".txt"))
                        .filter(file -> !NO_WORDS.contains(file.getFileName().toString()))
                        .flatMap(Words::lines)
                        .filter(word -> word.length() <= LONGEST && word.chars().allMatch(Character::isLetter))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Stream<String> lines(Path file) {
            try {
                return Files.readAllLines(file).stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
