package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.LetterModel;

/** Learns which letter follows which two, each word once, with a little left for what was never seen. */
final class LetterCounts {

    private static final int SYMBOLS = 27;
    private static final double UNSEEN = 0.02;
    private static final double STEPS_PER_BIT = 16;

    private final int[][][] counts = new int[SYMBOLS][SYMBOLS][SYMBOLS];

    void learn(String word) {
        int beforeLast = LetterModel.NONE;
        int last = LetterModel.NONE;
        for (int i = 0; i < word.length(); i++) {
            int letter = LetterModel.symbol(word.charAt(i));
            if (letter == LetterModel.NONE) {
                return;
            }
            counts[beforeLast][last][letter]++;
            beforeLast = last;
            last = letter;
        }
    }

    /** In the order that {@link LetterModel} reads. */
    byte[] costs() {
        byte[] costs = new byte[SYMBOLS * SYMBOLS * SYMBOLS];
        int i = 0;
        for (int[][] beforeLast : counts) {
            for (int[] last : beforeLast) {
                double total = 0;
                for (int count : last) {
                    total += count;
                }
                for (int count : last) {
                    double probability = (1 - UNSEEN) * count / Math.max(1, total) + UNSEEN / 26;
                    double bits = -Math.log(probability) / Math.log(2);
                    costs[i++] = (byte) Math.min(255, Math.round(bits * STEPS_PER_BIT));
                }
            }
        }
        return costs;
    }
}
