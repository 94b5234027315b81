package cloud.indigos.keycloak.password.estimate;

/** Reads numbers out of a password. */
final class Figures {

    private Figures() {}

    /** The number at some positions that are all digits. */
    static int value(Subject subject, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + subject.digit(i);
        }
        return value;
    }

    /** Whether so many characters from a position on are all digits. */
    static boolean at(Subject subject, int start, int count) {
        for (int i = start; i < start + count; i++) {
            if (!subject.isDigit(i)) {
                return false;
            }
        }
        return true;
    }
}
