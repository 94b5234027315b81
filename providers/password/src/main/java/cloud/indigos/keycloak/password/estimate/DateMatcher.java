package cloud.indigos.keycloak.password.estimate;

/** Days in figures: {@code 14071989}, {@code 14/07/89}, {@code 1989-07-14}, {@code 1407}, in any order of the parts. */
final class DateMatcher implements Matcher {

    private static final double FULL_YEAR = 14;
    private static final double SHORT_YEAR = 13.5;
    private static final double DAY_AND_MONTH = 8.6;
    private static final double SEPARATORS = 1.5;

    /** Long numbers have days in them by chance. */
    private static final double IN_NUMBER = 9;

    private static final String SEPARATOR_SIGNS = "/-._ :,";
    private static final int YEAR = 4;

    /** Widths of the parts; 4 stands for the year, 2 beside two others for whatever fits. */
    private static final int[][] SHAPES = {
        {2, 2, 4}, {4, 2, 2}, {2, 2, 2}, {2, 2}, {1, 2, 4}, {1, 1, 4}, {2, 1, 4}, {1, 2, 2}, {2, 1, 2}, {1, 1, 2}
    };

    @Override
    public void match(Subject subject, TokenGraph graph) {
        for (int start = 0; start < subject.length(); start++) {
            if (subject.isDigit(start)) {
                for (int[] shape : SHAPES) {
                    shape(subject, start, shape, false, graph);
                    shape(subject, start, shape, true, graph);
                }
            }
        }
    }

    private static void shape(Subject subject, int start, int[] shape, boolean separated, TokenGraph graph) {
        int[] values = new int[shape.length];
        int position = start;
        int separator = 0;
        for (int part = 0; part < shape.length; part++) {
            if (part > 0 && separated) {
                if (position >= subject.length() || !isSeparator(subject.raw(position), separator)) {
                    return;
                }
                separator = subject.raw(position++);
            } else if (!separated && shape[part] == 1) {
                return;
            }
            if (!Figures.at(subject, position, shape[part])) {
                return;
            }
            values[part] = Figures.value(subject, position, position + shape[part]);
            position += shape[part];
        }
        if (isDay(shape, values)) {
            boolean inNumber = subject.isDigit(start - 1) || subject.isDigit(position);
            double bits = bits(shape) + (separated ? SEPARATORS : 0) + (inNumber ? IN_NUMBER : 0);
            graph.offer(start, position, bits, PartKind.DATE);
        }
    }

    private static boolean isSeparator(int sign, int earlier) {
        return earlier == 0 ? SEPARATOR_SIGNS.indexOf(sign) >= 0 : sign == earlier;
    }

    private static boolean isDay(int[] shape, int[] values) {
        int last = values.length - 1;
        if (shape[0] == YEAR) {
            return isYear(values[0]) && isDayAndMonth(values[1], values[2]);
        }
        if (shape[last] == YEAR && !isYear(values[last])) {
            return false;
        }
        return isDayAndMonth(values[0], values[1])
                || (last == 2 && shape[2] == 2 && isDayAndMonth(values[1], values[2]));
    }

    private static boolean isYear(int value) {
        return value >= 1900 && value <= 2049;
    }

    private static boolean isDayAndMonth(int a, int b) {
        return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
    }

    private static double bits(int[] shape) {
        if (shape.length == 2) {
            return DAY_AND_MONTH;
        }
        return shape[0] == YEAR || shape[2] == YEAR ? FULL_YEAR : SHORT_YEAR;
    }
}
