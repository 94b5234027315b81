package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import cloud.indigos.keycloak.password.dictionary.WordKind;
import cloud.indigos.keycloak.password.dictionary.WordTable;

/** Finds listed and personal words: as they are, in leet, and each of these backwards. */
final class WordMatcher implements Matcher {

    private static final int LONGEST = 24;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_DISGUISED = 4;
    private static final double PERSONAL = 1;
    private static final double REVERSED = 2;
    private static final double LEET = 1;
    private static final double LEET_SIGN = 0.5;

    private final WordTable words;
    private final PersonalTokens personal;

    WordMatcher(WordTable words, PersonalTokens personal) {
        this.words = words;
        this.personal = personal;
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        int[] plain = plain(subject);
        scan(subject, plain, plain, graph);
        for (int reading = 0; reading < Leet.READINGS_COUNT; reading++) {
            int[] read = leet(plain, reading);
            if (read != plain) {
                scan(subject, read, plain, graph);
            }
        }
    }

    private void scan(Subject subject, int[] text, int[] plain, TokenGraph graph) {
        for (int from = 0; from < text.length; from++) {
            forward(subject, text, plain, from, graph);
            backward(subject, text, plain, from, graph);
        }
    }

    private void forward(Subject subject, int[] text, int[] plain, int start, TokenGraph graph) {
        long hash = TokenHash.EMPTY;
        int signs = 0;
        for (int end = start + 1; end <= text.length && end - start <= LONGEST; end++) {
            hash = TokenHash.append(hash, text[end - 1]);
            signs += text[end - 1] == plain[end - 1] ? 0 : 1;
            if (end - start >= shortest(signs) && (text == plain || signs > 0)) {
                look(subject, start, end, TokenHash.finish(hash), leetBits(signs), graph);
            }
        }
    }

    private void backward(Subject subject, int[] text, int[] plain, int last, TokenGraph graph) {
        long hash = TokenHash.EMPTY;
        int signs = 0;
        for (int start = last; start >= 0 && last - start < LONGEST; start--) {
            hash = TokenHash.append(hash, text[start]);
            signs += text[start] == plain[start] ? 0 : 1;
            if (last - start + 1 >= SHORTEST_DISGUISED && (text == plain || signs > 0)) {
                look(subject, start, last + 1, TokenHash.finish(hash), leetBits(signs) + REVERSED, graph);
            }
        }
    }

    private void look(Subject subject, int start, int end, long hash, double extra, TokenGraph graph) {
        if (personal.contains(hash)) {
            graph.offer(start, end, PERSONAL + extra + Disguise.bits(subject, start, end), PartKind.PERSONAL);
        }
        int code = words.find(hash);
        if (code != WordTable.ABSENT && !cutsNumber(subject, start, end)) {
            double bits = WordTable.bits(code) + extra + Disguise.bits(subject, start, end);
            graph.offer(start, end, bits, kind(WordTable.kind(code)));
        }
    }

    /** A number seen in leaks tells nothing about a longer number that contains it. */
    private static boolean cutsNumber(Subject subject, int start, int end) {
        if (!subject.isDigit(start) || !subject.isDigit(end - 1)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!subject.isDigit(i)) {
                return false;
            }
        }
        return subject.isDigit(start - 1) || subject.isDigit(end);
    }

    private static int shortest(int signs) {
        return signs == 0 ? SHORTEST : SHORTEST_DISGUISED;
    }

    private static double leetBits(int signs) {
        return signs == 0 ? 0 : LEET + LEET_SIGN * signs;
    }

    private static PartKind kind(WordKind kind) {
        return switch (kind) {
            case WORD -> PartKind.WORD;
            case NAME -> PartKind.NAME;
            case PLACE -> PartKind.PLACE;
            case PASSWORD -> PartKind.PASSWORD;
        };
    }

    private static int[] plain(Subject subject) {
        int[] text = new int[subject.length()];
        for (int i = 0; i < text.length; i++) {
            text[i] = subject.folded(i);
        }
        return text;
    }

    /** The text itself when nothing in it is leet. */
    private static int[] leet(int[] plain, int reading) {
        int[] read = plain;
        for (int i = 0; i < plain.length; i++) {
            int letter = Leet.read(reading, plain[i]);
            if (letter != plain[i]) {
                read = read == plain ? plain.clone() : read;
                read[i] = letter;
            }
        }
        return read;
    }
}
