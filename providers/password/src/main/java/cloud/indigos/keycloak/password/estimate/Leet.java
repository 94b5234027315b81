package cloud.indigos.keycloak.password.estimate;

import java.util.Map;

/** Figures and signs that stand for letters: a first reading of all of them, and a second of those that have one. */
final class Leet {

    private static final int SIZE = 0x80;
    private static final Map<Character, String> READINGS = Map.ofEntries(
            Map.entry('0', "oo"),
            Map.entry('1', "il"),
            Map.entry('3', "ee"),
            Map.entry('4', "aa"),
            Map.entry('5', "ss"),
            Map.entry('7', "tl"),
            Map.entry('8', "bb"),
            Map.entry('9', "gq"),
            Map.entry('@', "aa"),
            Map.entry('$', "ss"),
            Map.entry('!', "il"),
            Map.entry('&', "ee"));
    private static final char[][] TABLES = {table(0), table(1)};

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

    private static char[] table(int reading) {
        char[] table = new char[SIZE];
        for (char c = 0; c < SIZE; c++) {
            table[c] = c;
        }
        READINGS.forEach((sign, letters) -> table[sign] = letters.charAt(reading));
        return table;
    }
}
