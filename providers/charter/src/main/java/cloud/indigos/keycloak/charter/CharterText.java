package cloud.indigos.keycloak.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words of one version in one language.
 *
 * @param language a BCP 47 tag, such as {@code fr}
 * @param summary what has changed since the version before, empty for the first
 */
public record CharterText(String language, String title, String summary, String markdown) {

    /** Hexadecimal SHA-256 of the Markdown in UTF-8: what a member has accepted, to the letter. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(markdown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
