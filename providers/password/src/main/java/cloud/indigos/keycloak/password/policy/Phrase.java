package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.Estimate;
import cloud.indigos.keycloak.password.estimate.Part;
import cloud.indigos.keycloak.password.estimate.PartKind;
import java.util.HashSet;
import java.util.Set;

/**
 * A password seen as a phrase: CNIL counts those by words, 5 for 50 bits and 7 for 80.
 *
 * @param words different listed words of four letters or more
 * @param share how much of the password words and their repeats are, 0 to 1
 */
record Phrase(int words, double share) {

    private static final int SHORTEST_WORD = 4;
    private static final double MOSTLY = 0.6;

    static Phrase of(Estimate estimate) {
        Set<String> words = new HashSet<>();
        int inWords = 0;
        int length = 0;
        for (Part part : estimate.parts()) {
            length = part.end();
            if (isWord(part)) {
                words.add(part.word());
            }
            if (isWord(part) || part.kind() == PartKind.REPEAT) {
                inWords += part.end() - part.start();
            }
        }
        return new Phrase(words.size(), length == 0 ? 0 : (double) inWords / length);
    }

    boolean isMostlyWords() {
        return share >= MOSTLY;
    }

    private static boolean isWord(Part part) {
        return switch (part.kind()) {
            case WORD, NAME, PLACE -> part.end() - part.start() >= SHORTEST_WORD;
            default -> false;
        };
    }
}
