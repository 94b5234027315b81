package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.Folding;
import cloud.indigos.keycloak.password.dictionary.WordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All lists in one: each token at its cheapest. What is in several is called by what tells the member most: a place, a
 * name, a word, a leaked password, in this order; but a plain French word stays a word, whoever is named so.
 */
final class TokenCosts {

    private static final int LONGEST = 24;

    /** From here on ranks say little: attackers try the rest of a list as a whole. */
    private static final double TAIL = 12;

    private static final List<WordKind> MOST_TELLING =
            List.of(WordKind.PLACE, WordKind.NAME, WordKind.WORD, WordKind.PASSWORD);

    private final Map<String, Cost> costs = new HashMap<>();

    /** What a token costs and is. */
    record Cost(double bits, WordKind kind) {

        Cost or(Cost other) {
            boolean tellsMore = MOST_TELLING.indexOf(kind) <= MOST_TELLING.indexOf(other.kind);
            return new Cost(Math.min(bits, other.bits), tellsMore ? kind : other.kind);
        }

        private Cost asWord() {
            return new Cost(bits, WordKind.WORD);
        }
    }

    void add(WordList list) {
        for (int i = 0; i < list.words().size(); i++) {
            String token = token(list.words().get(i), list.kind());
            if (token.length() <= LONGEST && list.admits(token, i)) {
                costs.merge(token, new Cost(flatten(list.bits(i)), list.kind()), Cost::or);
            }
        }
    }

    /** Calls these words, whatever else they are. */
    void callWords(Stream<String> words) {
        words.map(word -> token(word, WordKind.WORD))
                .forEach(word -> costs.computeIfPresent(word, (same, cost) -> cost.asWord()));
    }

    Map<String, Cost> byToken() {
        return costs;
    }

    private static String token(String word, WordKind kind) {
        String folded = Folding.fold(word.strip());
        return kind == WordKind.PASSWORD ? folded : folded.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static double flatten(double bits) {
        return bits <= TAIL ? bits : TAIL + (bits - TAIL) / 2;
    }
}
