package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import cloud.indigos.keycloak.password.dictionary.WordKind;
import cloud.indigos.keycloak.password.dictionary.WordTable;
import java.util.Arrays;

/** Finds listed words: as they are, in leet, and each of these backwards. */
final class WordMatcher implements Matcher {

    private static final int LONGEST = 24;
    private static final int SHORTEST_REVERSED = 4;
    private static final int SHORTEST_LEET = 4;
    private static final int SHORTEST_REVERSED_LEET = 6;
    private static final double REVERSED = 2;

    private final WordTable words;

    WordMatcher(WordTable words) {
        this.words = words;
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        int[] plain = plain(subject);
        scan(subject, plain, plain, graph);
        int ambiguity = Leet.ambiguity(plain);
        for (int reading = 0; reading < Leet.READINGS_COUNT; reading++) {
            int[] text = (reading & ambiguity) == reading ? leet(plain, reading) : plain;
            if (text != plain) {
                scan(subject, text, plain, graph);
            }
        }
    }

    private void scan(Subject subject, int[] text, int[] plain, TokenGraph graph) {
        for (int from = 0; from < text.length; from++) {
            if (text == plain || differs(text, plain, from, Math.min(text.length, from + LONGEST))) {
                forward(subject, text, plain, from, graph);
            }
            if (text == plain || differs(text, plain, Math.max(0, from + 1 - LONGEST), from + 1)) {
                backward(subject, text, plain, from, graph);
            }
        }
    }

    private static boolean differs(int[] text, int[] plain, int start, int end) {
        return Arrays.mismatch(text, start, end, plain, start, end) >= 0;
    }

    private void forward(Subject subject, int[] text, int[] plain, int start, TokenGraph graph) {
        long hash = TokenHash.EMPTY;
        int signs = 0;
        for (int end = start + 1; end <= text.length && end - start <= LONGEST; end++) {
            hash = TokenHash.append(hash, text[end - 1]);
            signs += text[end - 1] == plain[end - 1] ? 0 : 1;
            boolean sought = text == plain
                    ? end - start > 2 || (end - start == 2 && !isMixed(subject, start))
                    : signs > 0 && end - start >= SHORTEST_LEET;
            if (sought) {
                look(subject, start, end, TokenHash.finish(hash), Leet.bits(signs), graph);
            }
        }
    }

    private void backward(Subject subject, int[] text, int[] plain, int last, TokenGraph graph) {
        long hash = TokenHash.EMPTY;
        int signs = 0;
        int shortest = text == plain ? SHORTEST_REVERSED : SHORTEST_REVERSED_LEET;
        for (int start = last; start >= 0 && last - start < LONGEST; start--) {
            hash = TokenHash.append(hash, text[start]);
            signs += text[start] == plain[start] ? 0 : 1;
            if (last - start + 1 >= shortest && (text == plain || signs > 0)) {
                look(subject, start, last + 1, TokenHash.finish(hash), Leet.bits(signs) + REVERSED, graph);
            }
        }
    }

    private void look(Subject subject, int start, int end, long hash, double extra, TokenGraph graph) {
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

    /** So short a word is a word in small letters or among capitals only. */
    private static boolean isMixed(Subject subject, int start) {
        boolean beginsRun = subject.caseRuns().isStart(start);
        return subject.caseRuns().style(start) == CaseRuns.Style.MIXED
                && (subject.charClass(start + 1) == CharClass.UPPER
                        || (subject.charClass(start) == CharClass.UPPER && !beginsRun));
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
