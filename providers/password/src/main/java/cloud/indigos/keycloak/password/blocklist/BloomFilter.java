package cloud.indigos.keycloak.password.blocklist;

import cloud.indigos.keycloak.password.dictionary.TokenHash;

/**
 * Remembers any number of tokens in 20 bits each. What was added is always found; what was not, about once in 10,000.
 */
final class BloomFilter {

    private static final int BITS_PER_TOKEN = 20;
    private static final int PROBES = 10;

    /** In a filter of some bits only, the probes of two tokens meet too often. */
    private static final int FEWEST_WORDS = 1024;

    private final long[] words;
    private final long bits;

    /** Room for so many tokens; more only make false finds likelier. */
    BloomFilter(long tokens) {
        this.words = new long[Math.toIntExact(Math.max(FEWEST_WORDS, tokens * BITS_PER_TOKEN / Long.SIZE + 1))];
        this.bits = (long) words.length * Long.SIZE;
    }

    void add(String token) {
        long hash = TokenHash.of(token);
        long step = step(hash);
        for (int i = 0; i < PROBES; i++) {
            long bit = Long.remainderUnsigned(hash + i * step, bits);
            words[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    boolean mayContain(String token) {
        long hash = TokenHash.of(token);
        long step = step(hash);
        for (int i = 0; i < PROBES; i++) {
            long bit = Long.remainderUnsigned(hash + i * step, bits);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long step(long hash) {
        return TokenHash.finish(hash ^ TokenHash.EMPTY) | 1;
    }
}
