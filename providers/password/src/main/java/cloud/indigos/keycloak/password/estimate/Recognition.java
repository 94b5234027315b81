package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import java.util.function.LongPredicate;

/** Tells which listed word a stretch of a password stood for, disguised or not. */
final class Recognition {

    private Recognition() {}

    /**
     * The listed form of a folded stretch.
     *
     * @param isListed by finished {@link TokenHash}
     */
    static String word(String folded, LongPredicate isListed) {
        if (isListed.test(TokenHash.of(folded))) {
            return folded;
        }
        for (int reading = 0; reading < Leet.READINGS_COUNT; reading++) {
            String plain = read(folded, reading);
            if (isListed.test(TokenHash.of(plain))) {
                return plain;
            }
            String reversed = new StringBuilder(plain).reverse().toString();
            if (isListed.test(TokenHash.of(reversed))) {
                return reversed;
            }
        }
        return new StringBuilder(folded).reverse().toString();
    }

    private static String read(String folded, int reading) {
        StringBuilder read = new StringBuilder(folded.length());
        folded.codePoints().map(c -> Leet.read(reading, c)).forEach(read::appendCodePoint);
        return read.toString();
    }
}
