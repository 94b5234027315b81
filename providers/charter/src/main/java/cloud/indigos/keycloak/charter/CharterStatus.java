package cloud.indigos.keycloak.charter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the charter asks of a member now.
 *
 * @param version what it is about; null when nothing is asked
 */
public record CharterStatus(Demand demand, CharterVersion version) {

    /** From the strictest to none. */
    public enum Demand {
        /** No way in without accepting. */
        ACCEPT,
        /** A version to come may be accepted already. */
        MAY_ACCEPT,
        /** A minor version is in force and not read yet. */
        READ_NOTICE,
        NOTHING
    }

    public static final CharterStatus NOTHING = new CharterStatus(Demand.NOTHING, null);

    /**
     * Who has to accept does so for the version in force, minor changes included; the other demands are for members who
     * have accepted.
     */
    public static CharterStatus of(CharterTimeline timeline, MemberCharter member, Instant now) {
        if (!timeline.isCurrent(member.accepted(), now)) {
            return new CharterStatus(Demand.ACCEPT, timeline.inForce(now).orElseThrow());
        }
        Optional<CharterVersion> upcoming = timeline.upcoming(now).stream()
                .filter(version -> member.accepted() < version.number())
                .findFirst();
        if (upcoming.isPresent()) {
            return new CharterStatus(Demand.MAY_ACCEPT, upcoming.get());
        }
        List<CharterVersion> unread = timeline.minorsAfter(Math.max(member.accepted(), member.read()), now);
        return unread.isEmpty() ? NOTHING : new CharterStatus(Demand.READ_NOTICE, unread.get(unread.size() - 1));
    }

    /** Whether the member may go on without an answer. */
    public boolean isOptional() {
        return demand != Demand.ACCEPT;
    }
}
