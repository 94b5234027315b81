package cloud.indigos.keycloak.password.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseWordsTest {

    /** As many as five dice tell apart. */
    private static final int ENOUGH = 7776;

    private static final List<String> WORDS = PhraseWords.all();

    @Test
    void thereAreEnoughAndNoneTwice() {
        assertThat(WORDS).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyboardTypesThem() {
        assertThat(WORDS).allMatch(word -> word.matches("[a-z]{4,9}"));
    }

    @Test
    void noneIsTheBeginningOfAnother() {
        List<String> sorted = WORDS.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i)).doesNotStartWith(sorted.get(i - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tricoter", "ecureuil", "boussole", "parapluie", "chocolat", "violon"})
    void plainWordsAreAmongThem(String word) {
        assertThat(WORDS).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merde",
                "connard",
                "putain",
                "batard",
                "salope",
                "encule",
                "negre",
                "cadavre",
                "suicide",
                "cancer",
                "diabete",
                "sexe",
                "viol",
                "mort",
                "guerre",
                "juif",
                "musulman",
                "arabe",
                "gros",
                "laide",
                "marie",
                "thomas",
                "marseille",
                "nazi",
                "drogue",
                "hopital",
                "esclave",
                "handicape",
                "folle",
                "debile"
            })
    void nothingThatHurtsAndNoNames(String word) {
        assertThat(WORDS).doesNotContain(word);
    }
}
