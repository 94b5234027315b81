package cloud.indigos.keycloak.password.estimate;

import java.util.Arrays;
import java.util.List;

/** Where the characters are on a keyboard. Both characters of a key are at the same place. */
final class Keyboard {

    static final Keyboard AZERTY = new Keyboard(
            List.of("&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù*", "wxcvbn,;:!"),
            List.of("1234567890°+", "AZERTYUIOP¨£", "QSDFGHJKLM%µ", "WXCVBN?./§"));
    static final Keyboard QWERTY = new Keyboard(
            List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "zxcvbnm,./"),
            List.of("!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"|", "ZXCVBNM<>?"));
    static final Keyboard QWERTZ = new Keyboard(
            List.of("1234567890ß´", "qwertzuiopü+", "asdfghjklöä#", "yxcvbnm,.-"),
            List.of("!\"§$%&/()=?`", "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", "YXCVBNM;:_"));

    /** Russian; in the place of {@code #} it has a sign that normalising makes two letters of. */
    static final Keyboard JCUKEN = new Keyboard(
            List.of("1234567890-=", "йцукенгшщзхъ", "фывапролджэ\\", "ячсмитьбю."),
            List.of("!\"#;%:?*()_+", "ЙЦУКЕНГШЩЗХЪ", "ФЫВАПРОЛДЖЭ/", "ЯЧСМИТЬБЮ,"));

    private static final int SIZE = 0x460;
    private static final int ABSENT = -1;

    private final byte[] rows = new byte[SIZE];
    private final byte[] columns = new byte[SIZE];
    private final boolean[] shifted = new boolean[SIZE];

    private Keyboard(List<String> plain, List<String> shift) {
        Arrays.fill(rows, (byte) ABSENT);
        place(plain, false);
        place(shift, true);
    }

    boolean has(int character) {
        return character < SIZE && rows[character] != ABSENT;
    }

    int row(int character) {
        return rows[character];
    }

    int column(int character) {
        return columns[character];
    }

    /** Whether two characters are beside each other in a row. */
    boolean isNext(int one, int other) {
        return has(one) && has(other) && row(one) == row(other) && Math.abs(column(one) - column(other)) == 1;
    }

    boolean isShifted(int character) {
        return shifted[character];
    }

    private void place(List<String> lines, boolean shift) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length(); column++) {
                char key = lines.get(row).charAt(column);
                rows[key] = (byte) row;
                columns[key] = (byte) column;
                shifted[key] = shift;
            }
        }
    }
}
