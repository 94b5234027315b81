package cloud.indigos.keycloak.password.estimate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** All ways to build a password from recognised parts and single characters; the cheapest is what an attacker takes. */
final class TokenGraph {

    /** What it costs to switch to a recognised part: which kind of part comes next is a guess as well. */
    private static final double STRUCTURE = 0.5;

    /** Figures and signs after a word are no surprise. */
    private static final double AFTER_PART = 0.5;

    /** Nobody would cut a run of letters here. */
    private static final double CUT = 1.5;

    private static final int SHORTEST_AFTER_SINGLE = 3;

    private final Subject subject;
    private final int length;
    private final float[] bits;
    private final PartKind[] kinds;
    private final float[] singles;
    private final float[] changes;

    TokenGraph(Subject subject) {
        this.subject = subject;
        this.length = subject.length();
        this.bits = new float[length * length];
        this.kinds = new PartKind[length * length];
        this.singles = new float[length];
        this.changes = new float[length];
        Arrays.fill(bits, Float.POSITIVE_INFINITY);
    }

    /** Proposes a part; the cheapest reading of the same stretch stays. */
    void offer(int start, int end, double cost, PartKind kind) {
        int edge = start * length + end - 1;
        if (cost < bits[edge]) {
            bits[edge] = (float) cost;
            kinds[edge] = kind;
        }
    }

    /**
     * What a character costs by itself.
     *
     * @param change what it costs more since it is of another kind than the one before
     */
    void single(int position, double cost, double change) {
        singles[position] = (float) cost;
        changes[position] = (float) change;
    }

    /** The cheapest way from the first character to the last. */
    Path cheapest() {
        double[] afterPart = new double[length + 1];
        double[] afterSingle = new double[length + 1];
        int[] partStart = new int[length + 1];
        boolean[] singleFirst = new boolean[length + 1];
        boolean[] afterPartFromPart = new boolean[length + 1];
        Arrays.fill(afterPart, 1, length + 1, Double.POSITIVE_INFINITY);
        Arrays.fill(afterSingle, Double.POSITIVE_INFINITY);
        for (int start = 0; start < length; start++) {
            double cut = isInsideLetters(start) ? CUT : 0;
            double fresh = afterPart[start] + (start == 0 ? changes[0] : Math.min(changes[start], AFTER_PART)) + cut;
            double further = afterSingle[start] + changes[start];
            afterSingle[start + 1] = Math.min(fresh, further) + singles[start];
            singleFirst[start + 1] = fresh <= further;
            double best = Math.min(afterPart[start], afterSingle[start] + cut) + STRUCTURE;
            for (int end = start + 1; end <= length; end++) {
                double before = end - start < SHORTEST_AFTER_SINGLE ? afterPart[start] + STRUCTURE : best;
                double cost = before + bits[start * length + end - 1];
                if (cost < afterPart[end]) {
                    afterPart[end] = cost;
                    partStart[end] = start;
                    afterPartFromPart[end] =
                            afterPart[start] <= afterSingle[start] + cut || end - start < SHORTEST_AFTER_SINGLE;
                }
            }
        }
        return new Path(
                Math.min(afterPart[length], afterSingle[length]),
                steps(afterPart, afterSingle, partStart, afterPartFromPart, singleFirst));
    }

    /** A way through the graph. */
    record Path(double bits, List<Step> steps) {}

    /** One edge of it; runs of single characters come as one {@link PartKind#PLAIN} step. */
    record Step(int start, int end, PartKind kind) {}

    private boolean isInsideLetters(int position) {
        return position > 0 && subject.isLetter(position - 1) && subject.isLetter(position);
    }

    private List<Step> steps(
            double[] afterPart,
            double[] afterSingle,
            int[] partStart,
            boolean[] afterPartFromPart,
            boolean[] singleFirst) {
        Deque<Step> steps = new ArrayDeque<>();
        int end = length;
        boolean part = afterPart[end] <= afterSingle[end];
        while (end > 0) {
            int start = end;
            if (part) {
                start = partStart[end];
                steps.addFirst(new Step(start, end, kinds[start * length + end - 1]));
                part = afterPartFromPart[end];
            } else {
                boolean first;
                do {
                    first = singleFirst[start--];
                } while (!first);
                steps.addFirst(new Step(start, end, PartKind.PLAIN));
                part = true;
            }
            end = start;
        }
        return new ArrayList<>(steps);
    }
}
