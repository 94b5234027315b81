package cloud.indigos.keycloak.password.estimate;

/** Years, days and postal codes among the figures. */
final class NumberMatcher implements Matcher {

    private static final double YEAR = 6.5;
    private static final double NEAR_YEAR = 5;
    private static final double YEAR_IN_NUMBER = 5.5;
    private static final double POSTCODE = 13;
    private static final int FIRST_YEAR = 1900;
    private static final int FIRST_NEAR_YEAR = 2015;
    private static final int LAST_YEAR = 2049;

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start < subject.length(); start++) {
            if (subject.isDigit(start)) {
                year(subject, start, graph);
                postcode(subject, start, graph);
            }
        }
    }

    private static void year(Subject subject, int start, TokenGraph graph) {
        if (!Figures.at(subject, start, 4)) {
            return;
        }
        int year = Figures.value(subject, start, start + 4);
        boolean before = subject.isDigit(start - 1);
        boolean after = subject.isDigit(start + 4);
        if (year >= FIRST_YEAR && year <= LAST_YEAR && !(before && after)) {
            graph.offer(
                    start,
                    start + 4,
                    (year >= FIRST_NEAR_YEAR ? NEAR_YEAR : YEAR) + (before || after ? YEAR_IN_NUMBER : 0),
                    PartKind.YEAR);
        }
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
