package cloud.indigos.keycloak.downstream.nextcloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts are named as user_oidc names them. */
class NextcloudUidTest {

    private static final String SUB = "b8a7f0de-3c4e-4d0f-9a51-0c7b1f6f2c11";

    /** The second is what {@code printf '%s' '1_0_b8a7…' | sha256sum} prints. */
    @ParameterizedTest
    @CsvSource({
        "1, ef1fbd76124d09b0d2433020138655d8709da362325258e27e2b02bb119fd0f5",
        "12, 3596a0f911b1611333f51b66461a2acd53edd1a7a91accd42cd4ba3269b9f40f",
    })
    void aUniqueUidIsTheHashOfProviderAndClaim(int provider, String uid) {
        assertThat(new NextcloudUid(true, provider).of(SUB)).isEqualTo(uid);
    }

    @Test
    void anotherUidIsTheClaimItself() {
        assertThat(new NextcloudUid(false, 1).of(SUB)).isEqualTo(SUB);
        assertThat(new NextcloudUid(false, 1).of("élodie")).isEqualTo("élodie");
    }

    @Test
    void aClaimBeyond64BytesIsHashed() {
        String fits = "x".repeat(64);
        String ofMoreBytes = "é".repeat(33);

        assertThat(new NextcloudUid(false, 1).of(fits)).isEqualTo(fits);
        assertThat(new NextcloudUid(false, 1).of(ofMoreBytes))
                .isEqualTo("f696c24ae52af2f9f6d5feaed130d4d13b3cf173ebe41887cfb73d210f77ae87");
    }
}
