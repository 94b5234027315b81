package cloud.indigos.keycloak.charter;

import java.time.Instant;

/**
 * A published version of the charter.
 *
 * @param number from 1 upwards; a higher number never applies before a lower one
 * @param enforcedFrom when it replaces the version before it; never before {@code published}
 */
public record CharterVersion(int number, Kind kind, Instant published, Instant enforcedFrom) {

    /** What a version asks of a member who has accepted the one before. */
    public enum Kind {
        /** To accept it. */
        MAJOR,
        /** Nothing but to read once what has changed. */
        MINOR
    }

    public CharterVersion {
        if (number < 1) {
            throw new IllegalArgumentException("A version number starts at 1: " + number);
        }
        if (enforcedFrom.isBefore(published)) {
            throw new IllegalArgumentException("Version " + number + " enforced before it is published");
        }
    }

    public boolean isMajor() {
        return kind == Kind.MAJOR;
    }

    public boolean isInForce(Instant now) {
        return !enforcedFrom.isAfter(now);
    }
}
