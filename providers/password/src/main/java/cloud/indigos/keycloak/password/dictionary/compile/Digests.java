package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.WordTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The beginnings of common passwords' digests: leaked lists hold these as passwords, too. */
final class Digests {

    private Digests() {}

    /**
     * In the passwords' order.
     *
     * @param algorithm as Java names it
     */
    static List<String> of(List<String> passwords, String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return passwords.stream()
                    .map(password -> digest.digest(password.getBytes(StandardCharsets.UTF_8)))
                    .map(bytes -> HexFormat.of().formatHex(bytes).substring(0, WordTable.DIGEST_LENGTH))
                    .toList();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
