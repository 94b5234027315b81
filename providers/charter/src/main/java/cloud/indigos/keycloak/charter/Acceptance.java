package cloud.indigos.keycloak.charter;

import java.time.Instant;

/**
 * One member's acceptance of one version.
 *
 * @param language of the text that was shown
 * @param sha256 of the text that was shown
 * @param client the client id of the service the member was on the way to; null when there was none
 */
public record Acceptance(int version, String language, String sha256, Instant at, String client, How how) {

    /** The way an acceptance came to be. */
    public enum How {
        LOGIN,
        ON_BEHALF,
        IMPORT
    }
}
