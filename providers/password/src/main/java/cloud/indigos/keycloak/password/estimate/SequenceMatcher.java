package cloud.indigos.keycloak.password.estimate;

/** Letters or figures in their order, up or down: {@code abcd}, {@code 4321}. */
final class SequenceMatcher implements Matcher {

    private static final int SHORTEST = 3;
    private static final double USUAL_START = 2;
    private static final double ANY_LETTER = 4.7;
    private static final double ANY_DIGIT = 3.3;
    private static final double DIRECTION = 1;
    private static final double PER_CHARACTER = 0.25;
    private static final double IN_NUMBER = 7.5;
    private static final String USUAL_STARTS = "a1z09";

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start + SHORTEST <= subject.length(); start++) {
            int step = subject.folded(start + 1) - subject.folded(start);
            if ((step == 1 || step == -1) && isOrdered(subject.folded(start))) {
                run(subject, start, step, graph);
            }
        }
    }

    private static void run(Subject subject, int start, int step, TokenGraph graph) {
        for (int end = start + 2; end <= subject.length() && follows(subject, end - 1, step); end++) {
            if (end - start >= SHORTEST) {
                boolean inNumber = subject.isDigit(start) && (subject.isDigit(start - 1) || subject.isDigit(end));
                double bits = start(subject.folded(start))
                        + DIRECTION
                        + PER_CHARACTER * (end - start)
                        + (inNumber ? IN_NUMBER : 0);
                graph.offer(start, end, bits + Disguise.bits(subject, start, end), PartKind.SEQUENCE);
            }
        }
    }

    private static boolean follows(Subject subject, int i, int step) {
        return subject.folded(i) - subject.folded(i - 1) == step && isOrdered(subject.folded(i));
    }

    private static boolean isOrdered(int folded) {
        return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
    }

    private static double start(int folded) {
        if (USUAL_STARTS.indexOf(folded) >= 0) {
            return USUAL_START;
        }
        return folded <= '9' ? ANY_DIGIT : ANY_LETTER;
    }
}
