package cloud.indigos.keycloak.password.dictionary;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people take for the same letter to one form: {@code É}, {@code é} and {@code e} become {@code e}. */
public final class Folding {

    private static final int TABLE_SIZE = 0x250;

    /** Letters that Unicode does not take apart, and what people write in their place. */
    private static final String STROKED = "łøđıħŧ";

    private static final String STROKED_PLAIN = "lodiht";

    private static final int[] TABLE = table();

    private Folding() {}

    /** A code point without case and accent; itself when it has none. */
    public static int fold(int codePoint) {
        return codePoint < TABLE_SIZE ? TABLE[codePoint] : compute(codePoint);
    }

    /** Ligatures as two letters, compatibility forms as plain ones, stray accents and all that is unseen away; changes the length. */
    public static String expand(String text) {
        if (isAscii(text)) {
            return text;
        }
        return VisibleText.of(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ǽ", "ae")
                .replace("Ǽ", "AE")
                .replace("ß", "ss")
                .codePoints()
                .filter(codePoint -> !isLoneAccent(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A word as the dictionary has it. */
    public static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        expand(word).codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** An accent on a letter that has none in any language, which composing leaves over. */
    private static boolean isLoneAccent(int codePoint) {
        return codePoint >= 0x300 && codePoint <= 0x36F;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int[] table() {
        int[] table = new int[TABLE_SIZE];
        for (int codePoint = 0; codePoint < TABLE_SIZE; codePoint++) {
            table[codePoint] = compute(codePoint);
        }
        return table;
    }

    private static int compute(int codePoint) {
        if (!Character.isLetter(codePoint)) {
            return codePoint;
        }
        String letter = Character.toString(codePoint).toLowerCase(Locale.ROOT);
        int plain = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0);
        int stroked = STROKED.indexOf(plain);
        return stroked < 0 ? plain : STROKED_PLAIN.charAt(stroked);
    }
}
