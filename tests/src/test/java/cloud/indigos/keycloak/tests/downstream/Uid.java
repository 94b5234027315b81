package cloud.indigos.keycloak.tests.downstream;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id that user_oidc gives a member's account, with its default settings. */
public final class Uid {

    private Uid() {}

    public static String of(Member member) {
        try {
            byte[] named = (NextcloudStandIn.PROVIDER + "_0_" + member.id()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(named));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
