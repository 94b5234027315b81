package cloud.indigos.keycloak.password.dictionary;

import java.nio.ByteBuffer;

/**
 * Which tokens are listed and how many guesses each costs: sorted 48-bit hashes in 65,536 buckets of a few entries, five
 * bytes an entry. A token that is not listed is taken for a listed one about once in 10⁹ look-ups.
 */
public final class WordTable {

    static final int BUCKETS = 1 << 16;

    /** Answer of {@link #find} for a token that is not listed. */
    public static final int ABSENT = -1;

    /** A common password's digest is listed by so many of its first figures. */
    public static final int DIGEST_LENGTH = 12;

    private static final double STEPS_PER_BIT = 4;
    private static final int BITS_MASK = 0x3F;

    private final int[] starts;
    private final int[] rests;
    private final byte[] codes;

    private WordTable(int[] starts, int[] rests, byte[] codes) {
        this.starts = starts;
        this.rests = rests;
        this.codes = codes;
    }

    /** Reads what {@code DictionaryCompiler} wrote: the count, the bucket sizes, the hashes, the codes. */
    static WordTable read(ByteBuffer in) {
        int count = in.getInt();
        int[] starts = new int[BUCKETS + 1];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            starts[bucket + 1] = starts[bucket] + Byte.toUnsignedInt(in.get());
        }
        int[] rests = new int[count];
        in.asIntBuffer().get(rests);
        in.position(in.position() + Integer.BYTES * count);
        byte[] codes = new byte[count];
        in.get(codes);
        return new WordTable(starts, rests, codes);
    }

    /** The code of the token with this finished hash, to be read by {@link #bits} and {@link #kind}. */
    public int find(long hash) {
        int bucket = bucket(hash);
        int rest = rest(hash);
        for (int i = starts[bucket], end = starts[bucket + 1]; i < end; i++) {
            if (rests[i] == rest) {
                return Byte.toUnsignedInt(codes[i]);
            }
        }
        return ABSENT;
    }

    public int size() {
        return rests.length;
    }

    /** Guesses in bits: the base-2 logarithm of the token's rank. */
    public static double bits(int code) {
        return (code & BITS_MASK) / STEPS_PER_BIT;
    }

    public static WordKind kind(int code) {
        return WordKind.of(code >>> 6);
    }

    /**
     * How an entry is written.
     *
     * @param bits 0 to 15.75; more is cut
     */
    public static byte code(double bits, WordKind kind) {
        int steps = (int) Math.min(BITS_MASK, Math.round(bits * STEPS_PER_BIT));
        return (byte) (steps | kind.code() << 6);
    }

    public static int bucket(long hash) {
        return (int) (hash >>> 48);
    }

    public static int rest(long hash) {
        return (int) (hash >>> 16);
    }
}
