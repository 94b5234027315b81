package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.LetterModel;

/** What each character costs by itself: letters by how expected they are, the others by their alphabet. */
final class SingleCharacters implements Matcher {

    private static final double DIGIT = 3.33;
    private static final double LETTER = 4.7;
    private static final double ACCENT = 2;
    private static final double FOREIGN_LETTER = 5.5;
    private static final double USUAL_SIGN = 3.5;
    private static final double SIGN = 5.2;
    private static final double SAME_SIGN_AGAIN = 2;
    private static final double OTHER = 9;
    private static final double SAME_AGAIN = 1;
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
        for (int i = 0; i < subject.length(); i++) {
            int symbol = LetterModel.symbol(subject.folded(i));
            graph.single(i, cost(subject, i, beforeLast, last, symbol) + change(subject, i));
            beforeLast = symbol == LetterModel.NONE ? LetterModel.NONE : last;
            last = symbol;
        }
    }

    private double cost(Subject subject, int i, int beforeLast, int last, int symbol) {
        if (i > 0 && subject.raw(i) == subject.raw(i - 1)) {
            return SAME_AGAIN;
        }
        if (symbol != LetterModel.NONE) {
            double bits = Math.min(LETTER, letters.bits(beforeLast, last, symbol));
            return subject.isAccented(i) ? bits + ACCENT : bits;
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

    private static double change(Subject subject, int i) {
        if (i == 0) {
            return subject.charClass(0) == CharClass.UPPER ? FIRST_UPPER : 0;
        }
        return subject.charClass(i) == subject.charClass(i - 1) ? 0 : CLASS_CHANGE;
    }
}
