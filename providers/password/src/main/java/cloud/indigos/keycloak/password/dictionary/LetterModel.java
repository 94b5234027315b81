package cloud.indigos.keycloak.password.dictionary;

import java.nio.ByteBuffer;

/**
 * How expected a letter is after the two before it, learnt from the listed words. By it a made-up but pronounceable word
 * costs fewer guesses than the same number of random letters, listed or not.
 */
public final class LetterModel {

    /** Stands for whatever is not one of the 26 letters, such as the start of a word. */
    public static final int NONE = 0;

    static final int SYMBOLS = 27;
    static final int SIZE = SYMBOLS * SYMBOLS * SYMBOLS;
    static final double STEPS_PER_BIT = 16;

    private final byte[] costs;

    private LetterModel(byte[] costs) {
        this.costs = costs;
    }

    static LetterModel read(ByteBuffer in) {
        byte[] costs = new byte[SIZE];
        in.get(costs);
        return new LetterModel(costs);
    }

    /** 1 to 26 for a folded letter, {@link #NONE} for anything else. */
    public static int symbol(int folded) {
        return folded >= 'a' && folded <= 'z' ? folded - 'a' + 1 : NONE;
    }

    /** Bits that a letter costs after two symbols. */
    public double bits(int beforeLast, int last, int letter) {
        return Byte.toUnsignedInt(costs[index(beforeLast, last, letter)]) / STEPS_PER_BIT;
    }

    static int index(int beforeLast, int last, int letter) {
        return (beforeLast * SYMBOLS + last) * SYMBOLS + letter;
    }
}
