package cloud.indigos.keycloak.password.dictionary;

/** What a listed token is, as far as the explanation to the member needs it. */
public enum WordKind {
    /** A word of the language, French or English. */
    WORD(0),
    /** A first name or a surname. */
    NAME(1),
    /** A town, a département, a country. */
    PLACE(2),
    /** Found in leaks; not a word. */
    PASSWORD(3);

    private static final WordKind[] BY_CODE = {WORD, NAME, PLACE, PASSWORD};

    private final int code;

    WordKind(int code) {
        this.code = code;
    }

    /** Two bits, part of the compiled form. */
    int code() {
        return code;
    }

    static WordKind of(int code) {
        return BY_CODE[code];
    }
}
