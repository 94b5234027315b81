package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.Folding;

/** A password as the matchers see it: normalised, cut, and folded position by position. */
final class Subject {

    /** No attacker is stopped by what comes after, and the time of an estimate stays bounded. */
    static final int LONGEST = 64;

    private final int[] raw;
    private final int[] folded;
    private final CharClass[] classes;
    private final CaseRuns caseRuns;

    private Subject(int[] raw) {
        this.raw = raw;
        this.folded = new int[raw.length];
        this.classes = new CharClass[raw.length];
        for (int i = 0; i < raw.length; i++) {
            folded[i] = Folding.fold(raw[i]);
            classes[i] = CharClass.of(raw[i]);
        }
        this.caseRuns = new CaseRuns(classes);
    }

    static Subject of(String password) {
        String head = password.length() <= 2 * LONGEST ? password : password.substring(0, 2 * LONGEST);
        return new Subject(Folding.expand(head).codePoints().limit(LONGEST).toArray());
    }

    int length() {
        return raw.length;
    }

    int raw(int i) {
        return raw[i];
    }

    /** Without case and accent. */
    int folded(int i) {
        return folded[i];
    }

    CharClass charClass(int i) {
        return classes[i];
    }

    CaseRuns caseRuns() {
        return caseRuns;
    }

    boolean isDigit(int i) {
        return i >= 0 && i < raw.length && folded[i] >= '0' && folded[i] <= '9';
    }

    int digit(int i) {
        return folded[i] - '0';
    }

    boolean isLetter(int i) {
        return i >= 0 && i < raw.length && classes[i] != CharClass.DIGIT && Character.isLetter(raw[i]);
    }

    /** Whether the letter lost an accent by folding. */
    boolean isAccented(int i) {
        return raw[i] >= 0x80 && folded[i] < 0x80;
    }

    /** A stretch without case and accents. */
    String foldedText(int start, int end) {
        return new String(folded, start, end - start);
    }
}
