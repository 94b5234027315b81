package cloud.indigos.keycloak.password.meter;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one login session may ask: 60 times at once, then twice a second, which nobody who types reaches. Counted on
 * each node, in memory, by the session's id alone; the sessions that were quiet longest are forgotten first.
 */
final class RequestBudget {

    static final int AT_ONCE = 60;
    static final int PER_SECOND = 2;

    private static final int SESSIONS = 20_000;
    private static final double MILLIS = 1000;

    private final InstantSource clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > SESSIONS;
        }
    };

    private record Account(double left, long at) {}

    RequestBudget(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one request off; false when there is none left. */
    synchronized boolean spend(String session) {
        long now = clock.millis();
        Account before = accounts.getOrDefault(session, new Account(AT_ONCE, now));
        double left = Math.min(AT_ONCE, before.left() + (now - before.at()) / MILLIS * PER_SECOND);
        boolean enough = left >= 1;
        accounts.put(session, new Account(enough ? left - 1 : left, now));
        return enough;
    }
}
