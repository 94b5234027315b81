package cloud.indigos.keycloak.demo.service.login;

import cloud.indigos.keycloak.demo.service.ExpiringMap;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The members signed in to this service. */
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int CAPACITY = 10_000;

    private final ExpiringMap<String, MemberSession> byName;

    public Sessions(Clock clock) {
        this.byName = new ExpiringMap<>(LONGEST, CAPACITY, clock);
    }

    /** Keeps the session and returns its name for the cookie, a new one at each sign-in so that none can be planted. */
    public String add(MemberSession session) {
        String name = RandomIds.next();
        byName.put(name, session);
        return name;
    }

    public Optional<MemberSession> find(String name) {
        return byName.get(name);
    }

    public Optional<MemberSession> end(String name) {
        return byName.remove(name);
    }

    /** Ends what came of one session in Keycloak, and tells how many sessions that were. */
    public int endProviderSession(String providerSession) {
        return byName.removeIf(session -> session.providerSession().equals(providerSession));
    }

    /** Ends all sessions of a member, and tells how many there were. */
    public int endMember(String subject) {
        return byName.removeIf(session -> session.subject().equals(subject));
    }
}
