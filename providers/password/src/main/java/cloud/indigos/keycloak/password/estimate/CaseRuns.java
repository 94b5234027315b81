package cloud.indigos.keycloak.password.estimate;

/**
 * How capitals are spread over each run of letters. A run all in capitals or alternating is one habit, however many words
 * it holds.
 */
final class CaseRuns {

    private static final int SHORTEST_ALTERNATING = 6;
    private static final int SHORTEST_CAPITALS = 3;

    private final int[] starts;
    private final Style[] styles;

    /** What one decision covers a run; {@code MIXED} needs more. */
    enum Style {
        CAPITALS,
        ALTERNATING,
        MIXED
    }

    CaseRuns(CharClass[] classes) {
        this.starts = new int[classes.length];
        this.styles = new Style[classes.length];
        int end;
        for (int start = 0; start < classes.length; start = end) {
            end = end(classes, start);
            Style style = style(classes, start, end);
            for (int i = start; i < end; i++) {
                starts[i] = start;
                styles[i] = style;
            }
        }
    }

    boolean isStart(int i) {
        return starts[i] == i;
    }

    Style style(int i) {
        return styles[i];
    }

    /** A run is a stretch in one habit; only what is in none is mixed. */
    private static int end(CharClass[] classes, int start) {
        int habit = habitEnd(classes, start);
        int end = start + 1;
        while (habit == start
                && end < classes.length
                && hasCase(classes[start])
                && hasCase(classes[end])
                && habitEnd(classes, end) == end) {
            end++;
        }
        return Math.max(habit, end);
    }

    /** Where a stretch of capitals, or of capitals and small letters in turn, ends; its start when there is none. */
    private static int habitEnd(CharClass[] classes, int start) {
        int capitals = start;
        while (capitals < classes.length && classes[capitals] == CharClass.UPPER) {
            capitals++;
        }
        int alternating = Math.min(start + 1, classes.length);
        while (alternating < classes.length
                && hasCase(classes[alternating - 1])
                && hasCase(classes[alternating])
                && classes[alternating] != classes[alternating - 1]) {
            alternating++;
        }
        if (alternating - start >= SHORTEST_ALTERNATING) {
            return alternating;
        }
        return capitals - start >= SHORTEST_CAPITALS ? capitals : start;
    }

    private static Style style(CharClass[] classes, int start, int end) {
        int capitals = 0;
        int changes = 0;
        for (int i = start; i < end; i++) {
            capitals += classes[i] == CharClass.UPPER ? 1 : 0;
            changes += i > start && classes[i] != classes[i - 1] ? 1 : 0;
        }
        if (capitals > 1 && changes == 0) {
            return Style.CAPITALS;
        }
        boolean alternates = changes == end - start - 1 && end - start >= SHORTEST_ALTERNATING;
        return alternates ? Style.ALTERNATING : Style.MIXED;
    }

    private static boolean hasCase(CharClass charClass) {
        return charClass == CharClass.LOWER || charClass == CharClass.UPPER;
    }
}
