package cloud.indigos.keycloak.charter.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a line in a list that has the newest lines first.
 *
 * @param at when it was written, in seconds since 1970
 * @param id tells lines of the same second apart
 */
public record LedgerKey(long at, String id) {

    /** Before the newest line. */
    public static final LedgerKey BEGINNING = new LedgerKey(Long.MAX_VALUE, "");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})-([0-9A-Za-z-]{1,36})");

    /** Reads what {@link #toString} writes. */
    public static Optional<LedgerKey> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new LedgerKey(Long.parseLong(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return at + "-" + id;
    }
}
