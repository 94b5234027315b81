package cloud.indigos.keycloak.password.estimate;

/** The alphabets people choose from. */
public enum CharClass {
    LOWER,
    UPPER,
    DIGIT,
    SIGN,
    /** Letters that have no case, of whatever script. */
    LETTER,
    /** Emoji, symbols beyond ASCII, control characters. */
    OTHER;

    public static CharClass of(int codePoint) {
        if (codePoint < 0x80) {
            return ofAscii(codePoint);
        }
        if (Character.isUpperCase(codePoint)) {
            return UPPER;
        }
        if (Character.isLowerCase(codePoint)) {
            return LOWER;
        }
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        return Character.isLetter(codePoint) ? LETTER : OTHER;
    }

    private static CharClass ofAscii(int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z') {
            return LOWER;
        }
        if (codePoint >= 'A' && codePoint <= 'Z') {
            return UPPER;
        }
        return codePoint >= '0' && codePoint <= '9' ? DIGIT : SIGN;
    }
}
