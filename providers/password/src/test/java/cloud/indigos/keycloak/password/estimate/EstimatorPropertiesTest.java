package cloud.indigos.keycloak.password.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.password.dictionary.Lexicon;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;

/** What holds for every password. */
class EstimatorPropertiesTest {

    private static final double REFUSED = 50;

    /** What a personal word may add when it also breaks a habit of capitals before it. */
    private static final double PERSONAL_WORD = 15;

    /** What the last word may lose when one more character completes a cheaper one. */
    private static final double ONE_STEP = 40;

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
        assertThat(end).isEqualTo(Math.min(password.length(), Subject.LONGEST));
    }

    @Property(tries = 50)
    void timeIsBoundedWhateverTheLength(@ForAll @StringLength(min = 5_000, max = 10_000) String password) {
        Assertions.assertTimeout(Duration.ofMillis(500), () -> estimator.estimate(password, Set.of("indigos")));
    }

    @Property
    void caseAndAccentsNeverMakeAListedWordStrong(
            @ForAll("listed") String word, @ForAll("disguises") List<Integer> disguise) {
        StringBuilder disguised = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            disguised.append(
                    switch (disguise.get(i)) {
                        case 0 -> letter.toUpperCase(Locale.ROOT);
                        case 1 -> letter.replace('e', 'é').replace('a', 'à').replace('c', 'ç');
                        default -> letter;
                    });
        }

        assertThat(estimator.estimate(disguised.toString(), Set.of()).bits()).isLessThan(REFUSED);
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

    @Property
    void aCharacterMoreTakesOffLessThanAWordIsWorth(
            @ForAll("passwords") String password, @ForAll @IntRange(min = 33, max = 126) int more) {
        double before = estimator.estimate(password, Set.of()).bits();
        double after = estimator.estimate(password + (char) more, Set.of()).bits();

        assertThat(after).isGreaterThan(before - ONE_STEP);
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(0).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> listed() {
        return Arbitraries.of("soleil", "marseille", "chocolat", "password", "motdepasse", "grenouille", "welcome");
    }

    @Provide
    Arbitrary<List<Integer>> disguises() {
        return Arbitraries.integers().between(0, 2).list().ofSize(12);
    }
}
