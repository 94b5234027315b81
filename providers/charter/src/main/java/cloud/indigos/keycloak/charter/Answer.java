package cloud.indigos.keycloak.charter;

import java.time.Instant;

/**
 * What came of a version with a member, other than an acceptance.
 *
 * @param client the client id of the service the member was on the way to; null when there was none
 */
public record Answer(int version, Kind kind, Instant at, String client) {

    /** The ways not to accept. */
    public enum Kind {
        /** Left without accepting. */
        DECLINED,
        /** Will accept later, while that is possible. */
        LATER,
        /** Was written to; no answer, but it has to be known like one. */
        REMINDED,
        /** Has read what changed; there was nothing to accept. */
        READ
    }
}
