package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import java.util.Collection;

/** The member's own words, to look up as the dictionary is. */
final class PersonalTokens {

    private final long[] hashes;
    private final long filter;

    /** @param words folded */
    PersonalTokens(Collection<String> words) {
        this.hashes = words.stream().mapToLong(TokenHash::of).toArray();
        long bits = 0;
        for (long hash : hashes) {
            bits |= 1L << hash;
        }
        this.filter = bits;
    }

    boolean contains(long hash) {
        if ((filter >>> hash & 1) == 0) {
            return false;
        }
        for (long own : hashes) {
            if (own == hash) {
                return true;
            }
        }
        return false;
    }
}
