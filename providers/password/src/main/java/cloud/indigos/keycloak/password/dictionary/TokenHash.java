package cloud.indigos.keycloak.password.dictionary;

/**
 * A 64-bit hash of a token that grows one character at a time, so that every part of a password is looked up without
 * building strings. The compiled dictionary depends on it: changing it means compiling anew.
 */
public final class TokenHash {

    /** The hash of nothing, to append to. */
    public static final long EMPTY = 0xCBF29CE484222325L;

    private TokenHash() {}

    public static long append(long hash, int character) {
        long mixed = (hash ^ character) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** What to look up once the last character is appended. */
    public static long finish(long hash) {
        long mixed = hash * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }

    public static long of(String token) {
        long hash = EMPTY;
        for (int i = 0; i < token.length(); i++) {
            hash = append(hash, token.charAt(i));
        }
        return finish(hash);
    }
}
