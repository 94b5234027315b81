package cloud.indigos.keycloak.password.estimate;

/** What stands in the same password before, again or mirrored. */
final class RepeatMatcher implements Matcher {

    private static final int SHORTEST = 3;
    private static final double AT_ONCE = 1.5;
    private static final double ELSEWHERE = 2.5;
    private static final double OTHER_CASE = 1.5;
    private static final double MIRRORED = 1.5;

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 1; start < subject.length(); start++) {
            for (int earlier = 0; earlier < start; earlier++) {
                again(subject, earlier, start, graph);
                mirrored(subject, earlier, start, graph);
            }
        }
    }

    private static void again(Subject subject, int earlier, int start, TokenGraph graph) {
        double bits = ELSEWHERE + Math.log(start) / Math.log(2);
        boolean sameCase = true;
        for (int n = 1; earlier + n <= start && start + n <= subject.length(); n++) {
            if (subject.folded(earlier + n - 1) != subject.folded(start + n - 1)) {
                return;
            }
            sameCase &= subject.raw(earlier + n - 1) == subject.raw(start + n - 1);
            boolean atOnce = earlier + n == start;
            if (n >= shortest(subject, start, atOnce)) {
                double where = atOnce ? AT_ONCE : bits;
                graph.offer(start, start + n, where + (sameCase ? 0 : OTHER_CASE), PartKind.REPEAT);
            }
        }
    }

    /** Long numbers have the same three or four figures twice by chance. */
    private static int shortest(Subject subject, int start, boolean atOnce) {
        if (!subject.isDigit(start)) {
            return SHORTEST;
        }
        return atOnce ? SHORTEST + 1 : SHORTEST + 2;
    }

    private static void mirrored(Subject subject, int last, int start, TokenGraph graph) {
        boolean sameCase = true;
        for (int n = 1; last - n + 1 >= 0 && start + n <= subject.length(); n++) {
            if (subject.folded(last - n + 1) != subject.folded(start + n - 1)) {
                return;
            }
            sameCase &= subject.raw(last - n + 1) == subject.raw(start + n - 1);
            if (n > (subject.isDigit(start) ? SHORTEST + 1 : SHORTEST)) {
                double where = last + 1 == start ? AT_ONCE : ELSEWHERE + Math.log(start) / Math.log(2);
                graph.offer(start, start + n, where + MIRRORED + (sameCase ? 0 : OTHER_CASE), PartKind.REPEAT);
            }
        }
    }
}
