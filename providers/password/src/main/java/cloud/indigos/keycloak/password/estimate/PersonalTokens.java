package cloud.indigos.keycloak.password.estimate;

import java.util.Collection;

/**
 * The member's own words, and where a password has them: as they are, in leet however mixed, and backwards. They are few,
 * so each is held against every place.
 */
final class PersonalTokens implements Matcher {

    private static final double PERSONAL = 1;
    private static final double REVERSED = 2;
    private static final int SHORTEST_REVERSED = 4;
    private static final int SHORTEST_LEET = 4;

    private final int[][] words;

    /** @param words folded */
    PersonalTokens(Collection<String> words) {
        this.words = words.stream().map(word -> word.codePoints().toArray()).toArray(int[][]::new);
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int[] word : words) {
            for (int start = 0; start + word.length <= subject.length(); start++) {
                offer(subject, start, word, false, graph);
                if (word.length >= SHORTEST_REVERSED) {
                    offer(subject, start, word, true, graph);
                }
            }
        }
    }

    /** The word that a stretch of a password stood for; empty when there is none. */
    String word(Subject subject, int start, int end) {
        for (int[] word : words) {
            boolean isIt = word.length == end - start
                    && (signs(subject, start, word, false) >= 0 || signs(subject, start, word, true) >= 0);
            if (isIt) {
                return new String(word, 0, word.length);
            }
        }
        return "";
    }

    private static void offer(Subject subject, int start, int[] word, boolean reversed, TokenGraph graph) {
        int signs = signs(subject, start, word, reversed);
        if (signs == 0 || (signs > 0 && word.length >= SHORTEST_LEET)) {
            int end = start + word.length;
            double bits = PERSONAL + (reversed ? REVERSED : 0) + Leet.bits(signs) + Disguise.bits(subject, start, end);
            graph.offer(start, end, bits, PartKind.PERSONAL);
        }
    }

    /** How many characters are leet where the word would begin; negative when it is not there. */
    private static int signs(Subject subject, int start, int[] word, boolean reversed) {
        int signs = 0;
        for (int i = 0; i < word.length; i++) {
            int letter = word[reversed ? word.length - 1 - i : i];
            int folded = subject.folded(start + i);
            if (!Leet.isLike(letter, folded)) {
                return -1;
            }
            signs += folded == letter ? 0 : 1;
        }
        return signs;
    }
}
