package cloud.indigos.keycloak.password.estimate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** All ways to build a password from recognised parts and single characters; the cheapest is what an attacker takes. */
final class TokenGraph {

    /** What it costs to switch to a recognised part: which kind of part comes next is a guess as well. */
    private static final double STRUCTURE = 1.5;

    private final int length;
    private final float[] bits;
    private final PartKind[] kinds;
    private final float[] singles;

    TokenGraph(int length) {
        this.length = length;
        this.bits = new float[length * length];
        this.kinds = new PartKind[length * length];
        this.singles = new float[length];
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

    void single(int position, double cost) {
        singles[position] = (float) cost;
    }

    /** The cheapest way from the first character to the last. */
    Path cheapest() {
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(best, 1, length + 1, Double.POSITIVE_INFINITY);
        for (int start = 0; start < length; start++) {
            relax(best, from, start, start + 1, best[start] + singles[start], -1);
            for (int end = start + 1; end <= length; end++) {
                float cost = bits[start * length + end - 1];
                if (cost != Float.POSITIVE_INFINITY) {
                    relax(best, from, start, end, best[start] + cost + STRUCTURE, start);
                }
            }
        }
        return new Path(best[length], steps(from));
    }

    /** A way through the graph. */
    record Path(double bits, List<Step> steps) {}

    /** One edge of it; runs of single characters come as one {@link PartKind#PLAIN} step. */
    record Step(int start, int end, PartKind kind) {}

    /** Keeps in {@code from} where the edge starts; one's complement for a single character. */
    private static void relax(double[] best, int[] from, int start, int end, double cost, int edge) {
        if (cost < best[end]) {
            best[end] = cost;
            from[end] = edge < 0 ? ~start : edge;
        }
    }

    private List<Step> steps(int[] from) {
        Deque<Step> steps = new ArrayDeque<>();
        int end = length;
        while (end > 0) {
            if (from[end] >= 0) {
                int start = from[end];
                steps.addFirst(new Step(start, end, kinds[start * length + end - 1]));
                end = start;
            } else {
                int start = end;
                while (start > 0 && from[start] < 0) {
                    start--;
                }
                steps.addFirst(new Step(start, end, PartKind.PLAIN));
                end = start;
            }
        }
        return new ArrayList<>(steps);
    }
}
