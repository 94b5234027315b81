package cloud.indigos.keycloak.password.dictionary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as people see and type it. A family or a flag is one tap on a telephone, though it is up to ten code points; a
 * joiner or a soft hyphen between letters is none that anybody sees.
 */
public final class VisibleText {

    /** As Unicode delimits what a reader takes for one character. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Unicode's Default_Ignorable_Code_Point, which Java does not know: first and last of each range. */
    private static final int[][] INVISIBLE = {
        {0xAD, 0xAD},
        {0x34F, 0x34F},
        {0x61C, 0x61C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };

    private VisibleText() {}

    /** Letters without what is invisible between them; of anything else that is joined, the first part. */
    public static String of(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        for (Matcher character = CHARACTER.matcher(text); character.find(); ) {
            int first = character.group().codePointAt(0);
            character
                    .group()
                    .codePoints()
                    .limit(Character.isLetter(first) ? Long.MAX_VALUE : 1)
                    .filter(codePoint -> !isInvisible(codePoint))
                    .forEach(visible::appendCodePoint);
        }
        return visible.toString();
    }

    private static boolean isInvisible(int codePoint) {
        for (int[] range : INVISIBLE) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }
}
