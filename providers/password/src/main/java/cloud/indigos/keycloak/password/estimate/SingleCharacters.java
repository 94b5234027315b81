package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.LetterModel;

/** What each character costs by itself: letters by how expected they are, the others by their alphabet. */
final class SingleCharacters implements Matcher {

    private static final double DIGIT = 3.33;
    private static final double LETTER = 4.7;
    private static final double NEXT_KEY = 3;
    private static final double ACCENT = 2;
    private static final double FOREIGN_LETTER = 5.5;
    private static final double USUAL_SIGN = 3.5;
    private static final double SIGN = 5.2;
    private static final double SAME_SIGN_AGAIN = 2;
    private static final double OTHER = 9;
    private static final double SAME_AGAIN = 1;
    private static final double SAME_DIGIT_AGAIN = 2;
    private static final double LEET = 1.5;
    private static final double CLASS_CHANGE = 2;
    private static final double FIRST_UPPER = 1;
    private static final String USUAL_SIGNS = "!.-_@*?$#+& ";

    private final LetterModel letters;

    SingleCharacters(LetterModel letters) {
        this.letters = letters;
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        int beforeLast = LetterModel.NONE;
        int last = LetterModel.NONE;
        boolean leet = false;
        for (int i = 0; i < subject.length(); i++) {
            int symbol = LetterModel.symbol(subject.folded(i));
            double cost = isRun(subject, i) ? again(subject, i) : alone(subject, i, beforeLast, last, symbol);
            double change = leet && symbol != LetterModel.NONE ? 0 : change(subject, i);
            int read = last == LetterModel.NONE ? symbol : LetterModel.symbol(Leet.read(0, subject.folded(i)));
            double asLetter = read == symbol ? Double.POSITIVE_INFINITY : letter(beforeLast, last, read) + LEET;
            leet = asLetter < cost + change;
            graph.single(i, leet ? asLetter : cost, leet ? 0 : change);
            beforeLast = last;
            last = leet ? read : symbol;
            if (last == LetterModel.NONE) {
                beforeLast = LetterModel.NONE;
            }
        }
    }

    private double letter(int beforeLast, int last, int symbol) {
        return Math.min(LETTER, letters.bits(beforeLast, last, symbol));
    }

    private static boolean isRun(Subject subject, int i) {
        return i > 1 && subject.raw(i) == subject.raw(i - 1) && subject.raw(i) == subject.raw(i - 2);
    }

    /** Hands that drum on the keys. */
    private static boolean isNextKey(Subject subject, int i) {
        return i > 0
                && (Keyboard.AZERTY.isNext(subject.folded(i - 1), subject.folded(i))
                        || Keyboard.QWERTY.isNext(subject.folded(i - 1), subject.folded(i)));
    }

    private static double again(Subject subject, int i) {
        return subject.isDigit(i) ? SAME_DIGIT_AGAIN : SAME_AGAIN;
    }

    private double alone(Subject subject, int i, int beforeLast, int last, int symbol) {
        if (symbol != LetterModel.NONE) {
            double letter = letter(beforeLast, last, symbol);
            return Math.min(letter, isNextKey(subject, i) ? NEXT_KEY : LETTER) + (subject.isAccented(i) ? ACCENT : 0);
        }
        return switch (subject.charClass(i)) {
            case DIGIT -> DIGIT;
            case LOWER, UPPER, LETTER -> FOREIGN_LETTER;
            case SIGN -> sign(subject, i);
            case OTHER -> OTHER;
        };
    }

    private static double sign(Subject subject, int i) {
        for (int j = 0; j < i; j++) {
            if (subject.raw(j) == subject.raw(i)) {
                return SAME_SIGN_AGAIN;
            }
        }
        return USUAL_SIGNS.indexOf(subject.raw(i)) >= 0 ? USUAL_SIGN : SIGN;
    }

    /** A sign at the end is what everybody does; capitals and small letters in turn are one habit. */
    private static double change(Subject subject, int i) {
        CharClass own = subject.charClass(i);
        if (i == 0) {
            return own == CharClass.UPPER ? FIRST_UPPER : 0;
        }
        boolean same = own == subject.charClass(i - 1);
        boolean lastSign = own == CharClass.SIGN && i == subject.length() - 1;
        boolean inTurn = subject.caseRuns().style(i) == CaseRuns.Style.ALTERNATING
                && !subject.caseRuns().isStart(i);
        return same || lastSign || inTurn ? 0 : CLASS_CHANGE;
    }
}
