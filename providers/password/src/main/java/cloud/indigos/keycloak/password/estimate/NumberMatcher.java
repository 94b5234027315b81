package cloud.indigos.keycloak.password.estimate;

/** Years, pairs of years and postal codes among the figures. */
final class NumberMatcher implements Matcher {

    private static final double YEAR = 6.5;
    private static final double NEAR_YEAR = 5;
    private static final double YEAR_IN_NUMBER = 5.5;
    private static final double NEXT_YEAR = 1.5;
    private static final int YEAR_DIGITS = 4;
    private static final double POSTCODE = 13;
    private static final int FIRST_YEAR = 1900;
    private static final int FIRST_NEAR_YEAR = 2015;
    private static final int LAST_YEAR = 2049;

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start < subject.length(); start++) {
            if (subject.isDigit(start)) {
                year(subject, start, graph);
                twoYears(subject, start, graph);
                postcode(subject, start, graph);
            }
        }
    }

    private static void year(Subject subject, int start, TokenGraph graph) {
        int end = start + YEAR_DIGITS;
        if (!Figures.at(subject, start, YEAR_DIGITS)) {
            return;
        }
        int year = Figures.value(subject, start, end);
        boolean before = subject.isDigit(start - 1);
        boolean after = subject.isDigit(end);
        if (isYear(year) && !(before && after)) {
            graph.offer(start, end, bits(year) + (before || after ? YEAR_IN_NUMBER : 0), PartKind.YEAR);
        }
    }

    /** From year to year, of birth and of marriage, of two children. */
    private static void twoYears(Subject subject, int start, TokenGraph graph) {
        int end = start + 2 * YEAR_DIGITS;
        if (!Figures.at(subject, start, 2 * YEAR_DIGITS) || subject.isDigit(start - 1) || subject.isDigit(end)) {
            return;
        }
        int first = Figures.value(subject, start, start + YEAR_DIGITS);
        int second = Figures.value(subject, start + YEAR_DIGITS, end);
        if (isYear(first) && isYear(second)) {
            double further = Math.abs(second - first) <= 1 ? NEXT_YEAR : bits(second);
            graph.offer(start, end, bits(first) + further, PartKind.YEAR);
        }
    }

    private static boolean isYear(int value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    private static double bits(int year) {
        return year >= FIRST_NEAR_YEAR ? NEAR_YEAR : YEAR;
    }

    private static void postcode(Subject subject, int start, TokenGraph graph) {
        int end = start + 5;
        if (!Figures.at(subject, start, 5)) {
            return;
        }
        int department = Figures.value(subject, start, start + 2);
        if (!subject.isDigit(start - 1) && !subject.isDigit(end) && department >= 1 && department <= 98) {
            graph.offer(start, end, POSTCODE, PartKind.POSTCODE);
        }
    }
}
