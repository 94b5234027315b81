package cloud.indigos.keycloak.password.estimate;

/** Letters of any script or figures in their order, up or down: {@code abcd}, {@code 4321}, {@code абвг}. */
final class SequenceMatcher implements Matcher {

    private static final int SHORTEST = 3;
    private static final double USUAL_START = 2;
    private static final double ANY_LETTER = 4.7;
    private static final double ANY_DIGIT = 3.3;
    private static final double DIRECTION = 1;
    private static final double PER_CHARACTER = 0.25;
    private static final double IN_NUMBER = 7.5;
    private static final int ASCII = 0x80;
    private static final String USUAL_STARTS = "a1z09";

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start + SHORTEST <= subject.length(); start++) {
            int step = place(subject, start + 1) - place(subject, start);
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
        return place(subject, i) - place(subject, i - 1) == step && isOrdered(subject.folded(i));
    }

    /** Unicode has alphabets in their order. In others than ours what folding takes for an accent makes a letter of its own: й. */
    private static int place(Subject subject, int i) {
        return subject.folded(i) < ASCII ? subject.folded(i) : Character.toLowerCase(subject.raw(i));
    }

    private static boolean isOrdered(int folded) {
        return (folded >= '0' && folded <= '9') || Character.isLetter(folded);
    }

    private static double start(int folded) {
        if (USUAL_STARTS.indexOf(folded) >= 0) {
            return USUAL_START;
        }
        return folded <= '9' ? ANY_DIGIT : ANY_LETTER;
    }
}
