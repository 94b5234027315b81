package cloud.indigos.keycloak.password.estimate;

/** What capitals and accents in a recognised word add to its guesses. */
final class Disguise {

    private static final double ONE_HABIT = 1;
    private static final double ALTERNATING = 2;
    private static final double ACCENTS = 1;
    private static final double SAME_HABIT = 0.2;
    private static final double EACH_CHANGE = 1.5;

    private Disguise() {}

    static double bits(Subject subject, int start, int end) {
        CaseRuns runs = subject.caseRuns();
        if (runs.style(start) == CaseRuns.Style.MIXED) {
            return mixed(subject, start, end);
        }
        double habit = runs.style(start) == CaseRuns.Style.CAPITALS ? ONE_HABIT : ALTERNATING;
        return runs.isStart(start) ? habit : SAME_HABIT;
    }

    private static double mixed(Subject subject, int start, int end) {
        int letters = 0;
        int capitals = 0;
        int changes = 0;
        boolean accented = false;
        boolean lastUpper = false;
        for (int i = start; i < end; i++) {
            if (subject.isLetter(i)) {
                boolean upper = subject.charClass(i) == CharClass.UPPER;
                changes += letters > 0 && upper != lastUpper ? 1 : 0;
                capitals += upper ? 1 : 0;
                accented |= subject.isAccented(i);
                lastUpper = upper;
                letters++;
            }
        }
        return (accented ? ACCENTS : 0) + capitals(letters, capitals, changes);
    }

    private static double capitals(int letters, int capitals, int changes) {
        if (capitals == 0) {
            return 0;
        }
        if (changes <= 1) {
            return ONE_HABIT + (capitals == 1 || capitals == letters || capitals == letters - 1 ? 0 : 1);
        }
        if (changes == letters - 1) {
            return ALTERNATING;
        }
        return ALTERNATING + Math.min(letters, changes * EACH_CHANGE);
    }
}
