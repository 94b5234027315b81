package cloud.indigos.keycloak.charter;

import java.time.Instant;

/**
 * What a member answered to a version without accepting it.
 *
 * @param client the client id of the service the member was on the way to
 */
public record Answer(int version, Kind kind, Instant at, String client) {

    /** The ways not to accept. */
    public enum Kind {
        /** Left without accepting. */
        DECLINED,
        /** Will accept later, while that is possible. */
        LATER,
        /** Has read what changed; there was nothing to accept. */
        READ
    }
}
