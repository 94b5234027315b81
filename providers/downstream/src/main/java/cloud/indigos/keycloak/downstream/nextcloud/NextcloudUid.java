package cloud.indigos.keycloak.downstream.nextcloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How user_oidc names a member's account in Nextcloud.
 *
 * @param unique user_oidc's setting {@code --unique-uid=1}, its default
 * @param providerId the number of the provider in {@code occ user_oidc:providers}
 */
record NextcloudUid(boolean unique, int providerId) {

    /** In bytes; user_oidc hashes what is longer. */
    private static final int LONGEST_CLAIM = 64;

    /**
     * The account's id.
     *
     * @param claim the claim that user_oidc maps to it
     */
    String of(String claim) {
        if (unique) {
            return sha256(providerId + "_0_" + claim);
        }
        return claim.getBytes(StandardCharsets.UTF_8).length > LONGEST_CLAIM ? sha256(claim) : claim;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
