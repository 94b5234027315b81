package cloud.indigos.keycloak.core.rest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A sentence without accents, for places that take no others: an OAuth {@code error_description} (RFC 6749 section 5.2:
 * ASCII without quotation mark and backslash), an IMAP or SMTP answer.
 */
public final class PlainAscii {

    private static final Pattern COMBINING = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]");

    private PlainAscii() {}

    public static String of(String text) {
        String lettersApart =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("’", "'");
        String unaccented = COMBINING
                .matcher(Normalizer.normalize(lettersApart, Normalizer.Form.NFD))
                .replaceAll("");
        String allowed =
                FORBIDDEN.matcher(SPACES.matcher(unaccented).replaceAll(" ")).replaceAll("");
        return SPACES.matcher(allowed).replaceAll(" ").strip();
    }
}
