package cloud.indigos.keycloak.password.estimate;

import java.util.Map;

/**
 * Figures and signs that stand for letters. Four of them stand for either of two; somebody who writes so keeps to one for
 * each, which makes sixteen readings.
 */
final class Leet {

    private static final double HABIT = 1.5;
    private static final double EACH_SIGN = 0.75;
    private static final int SIZE = 0x80;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('0', "o"),
            Map.entry('1', "il"),
            Map.entry('!', "il"),
            Map.entry('7', "tl"),
            Map.entry('9', "gq"),
            Map.entry('3', "e"),
            Map.entry('4', "a"),
            Map.entry('5', "s"),
            Map.entry('8', "b"),
            Map.entry('@', "a"),
            Map.entry('$', "s"),
            Map.entry('&', "e"));
    private static final String AMBIGUOUS = "1!79";
    private static final char[][] TABLES = tables();

    /** How many readings there are. */
    static final int READINGS_COUNT = TABLES.length;

    private Leet() {}

    /** The letter that a folded character stands for in a reading; itself when it stands for none. */
    static int read(int reading, int folded) {
        if (folded == '€') {
            return 'e';
        }
        return folded < SIZE ? TABLES[reading][folded] : folded;
    }

    /** Whether a folded character is this letter or stands for it, in whatever reading. */
    static boolean isLike(int letter, int folded) {
        return folded == letter || read(0, folded) == letter || read(READINGS_COUNT - 1, folded) == letter;
    }

    /** What so many signs in place of letters add to a word's guesses. */
    static double bits(int signs) {
        return signs == 0 ? 0 : HABIT + EACH_SIGN * signs;
    }

    /** The readings in which some characters differ: each bit tells which letter an ambiguous sign stands for. */
    static int ambiguity(int[] folded) {
        int bits = 0;
        for (int character : folded) {
            int sign = AMBIGUOUS.indexOf(character);
            bits |= sign < 0 ? 0 : 1 << sign;
        }
        return bits;
    }

    private static char[][] tables() {
        char[][] tables = new char[1 << AMBIGUOUS.length()][];
        for (int reading = 0; reading < tables.length; reading++) {
            tables[reading] = table(reading);
        }
        return tables;
    }

    private static char[] table(int reading) {
        char[] table = new char[SIZE];
        for (char c = 0; c < SIZE; c++) {
            table[c] = c;
        }
        LETTERS.forEach((sign, letters) -> {
            int bit = AMBIGUOUS.indexOf(sign);
            table[sign] = letters.charAt(bit < 0 ? 0 : reading >> bit & 1);
        });
        return table;
    }
}
