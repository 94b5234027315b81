package cloud.indigos.keycloak.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What changed from one text to another, line by line: in Markdown a line is a paragraph. */
public record Difference(List<Part> parts) {

    /** A charter has a few hundred lines; a thousand that all changed are compared in milliseconds. */
    static final int MOST_COMPARISONS = 1_000_000;

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** One line of either text. */
    public record Part(Change change, String text) {}

    public Difference {
        parts = List.copyOf(parts);
    }

    /**
     * Keeps as many lines as can be kept (longest common subsequence). What is too long to compare between the same
     * beginning and the same end is shown as replaced: anybody may ask, and the work grows with the product of both.
     */
    public static Difference between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = head(old, now);
        int tail = tail(old.subList(head, old.size()), now.subList(head, now.size()));
        List<String> oldMiddle = old.subList(head, old.size() - tail);
        List<String> newMiddle = now.subList(head, now.size() - tail);
        List<Part> parts = new ArrayList<>();
        addAll(parts, Change.SAME, old.subList(0, head));
        if ((long) oldMiddle.size() * newMiddle.size() <= MOST_COMPARISONS) {
            parts.addAll(middle(oldMiddle, newMiddle));
        } else {
            addAll(parts, Change.REMOVED, oldMiddle);
            addAll(parts, Change.ADDED, newMiddle);
        }
        addAll(parts, Change.SAME, old.subList(old.size() - tail, old.size()));
        return new Difference(parts);
    }

    private static int head(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static int tail(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size())
                && old.get(old.size() - same - 1).equals(now.get(now.size() - same - 1))) {
            same++;
        }
        return same;
    }

    private static void addAll(List<Part> parts, Change change, List<String> lines) {
        lines.forEach(line -> parts.add(new Part(change, line)));
    }

    private static Deque<Part> middle(List<String> old, List<String> now) {
        int[][] kept = longestCommon(old, now);
        Deque<Part> parts = new ArrayDeque<>();
        int i = old.size();
        int j = now.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && old.get(i - 1).equals(now.get(j - 1))) {
                parts.addFirst(new Part(Change.SAME, old.get(--i)));
                j--;
            } else if (j > 0 && (i == 0 || kept[i][j - 1] >= kept[i - 1][j])) {
                parts.addFirst(new Part(Change.ADDED, now.get(--j)));
            } else {
                parts.addFirst(new Part(Change.REMOVED, old.get(--i)));
            }
        }
        return parts;
    }

    private static int[][] longestCommon(List<String> old, List<String> now) {
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = 1; i <= old.size(); i++) {
            for (int j = 1; j <= now.size(); j++) {
                length[i][j] = old.get(i - 1).equals(now.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length;
    }
}
