package cloud.indigos.keycloak.charter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What changed from one text to another, line by line: in Markdown a line is a paragraph. */
public record Difference(List<Part> parts) {

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

    /** Keeps as many lines as can be kept (longest common subsequence). */
    public static Difference between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
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
        return new Difference(List.copyOf(parts));
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
