package cloud.indigos.keycloak.password.estimate;

/** Neighbouring keys of one keyboard, in a row, a column or around a corner: {@code azerty}, {@code 1qaz}. */
final class WalkMatcher implements Matcher {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_FROM_EDGE = 3;
    private static final double EDGE_START = 2;
    private static final double ANY_START = 4.5;
    private static final double DIRECTION = 1.5;
    private static final double STEP = 0.3;
    private static final double TURN = 3;
    private static final double SHIFT = 1;

    private final Keyboard keyboard;

    WalkMatcher(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start + SHORTEST_FROM_EDGE <= subject.length(); start++) {
            if (keyboard.has(subject.raw(start))) {
                walk(subject, start, graph);
            }
        }
    }

    private void walk(Subject subject, int start, TokenGraph graph) {
        int first = subject.raw(start);
        boolean fromEdge = keyboard.column(first) == 0;
        double bits = (fromEdge ? EDGE_START : ANY_START) + DIRECTION + (keyboard.isShifted(first) ? SHIFT : 0);
        boolean onlyDigits = subject.isDigit(start);
        int down = 0;
        int right = 0;
        for (int end = start + 2; end <= subject.length(); end++) {
            int from = subject.raw(end - 2);
            int to = subject.raw(end - 1);
            if (!keyboard.has(to)) {
                return;
            }
            int nextDown = keyboard.row(to) - keyboard.row(from);
            int nextRight = keyboard.column(to) - keyboard.column(from);
            if (!isNeighbour(nextDown, nextRight)) {
                return;
            }
            boolean turned = end > start + 2 && (nextDown != down || nextRight != right);
            boolean shifted = keyboard.isShifted(from) != keyboard.isShifted(to);
            bits += STEP + (turned ? TURN : 0) + (shifted ? SHIFT : 0);
            onlyDigits &= subject.isDigit(end - 1);
            if (!onlyDigits && end - start >= (fromEdge ? SHORTEST_FROM_EDGE : SHORTEST)) {
                graph.offer(start, end, bits, PartKind.WALK);
            }
            down = nextDown;
            right = nextRight;
        }
    }

    private static boolean isNeighbour(int down, int right) {
        return Math.abs(down) <= 1 && Math.abs(right) <= 1 && (down != 0 || right != 0);
    }
}
