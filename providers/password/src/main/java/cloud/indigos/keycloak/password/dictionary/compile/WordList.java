package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.WordKind;
import java.util.List;

/**
 * One list of a package and how far it is trusted.
 *
 * @param ranked most common first; otherwise every word costs the logarithm of the list's length
 * @param shortest fewer characters are left out, except among the first {@link #VERY_COMMON} of a ranked list
 * @param extraBits what the choice of this list costs an attacker
 */
record WordList(WordKind kind, boolean ranked, int shortest, double extraBits, List<String> words) {

    private static final int VERY_COMMON = 300;

    static WordList ranked(WordKind kind, int shortest, double extraBits, List<String> words) {
        return new WordList(kind, true, shortest, extraBits, words);
    }

    static WordList unranked(WordKind kind, int shortest, double extraBits, List<String> words) {
        return new WordList(kind, false, shortest, extraBits, words);
    }

    double bits(int index) {
        double guesses = ranked ? index + 1.0 : words.size();
        return Math.log(guesses) / Math.log(2) + extraBits;
    }

    boolean admits(String folded, int index) {
        return folded.length() >= (ranked && index < VERY_COMMON ? 2 : shortest);
    }
}
