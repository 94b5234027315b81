package cloud.indigos.keycloak.demo.service.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Names nobody can guess, for sessions and for browsers. */
final class RandomIds {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
