package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.Folding;
import cloud.indigos.keycloak.password.dictionary.WordKind;
import java.util.HashMap;
import java.util.Map;

/** All lists in one: each token at its cheapest, called a word rather than a leaked password when it is both. */
final class TokenCosts {

    private static final int LONGEST = 24;

    /** From here on ranks say little: attackers try the rest of a list as a whole. */
    private static final double TAIL = 12;

    private final Map<String, Cost> costs = new HashMap<>();

    /** What a token costs and is. */
    record Cost(double bits, WordKind kind) {

        Cost or(Cost other) {
            WordKind best = kind == WordKind.PASSWORD ? other.kind : kind;
            return new Cost(Math.min(bits, other.bits), best);
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
