package cloud.indigos.keycloak.suspension.effect;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** When the outbox is to be looked at later: a call about thousands of members wants thousands of looks, and needs few. */
final class Looks {

    /** Those that would be closer to each other are one. */
    private static final long MILLIS_BETWEEN = 50;

    private final Set<Long> planned = ConcurrentHashMap.newKeySet();

    /**
     * Plans a look, unless one is planned that serves as well.
     *
     * @param wanted the earliest moment for it, in milliseconds of whatever clock
     * @return the moment for it, a little later
     */
    OptionalLong plan(long wanted) {
        long moment = -Math.floorDiv(-wanted, MILLIS_BETWEEN) * MILLIS_BETWEEN;
        return planned.add(moment) ? OptionalLong.of(moment) : OptionalLong.empty();
    }

    /** The look planned for that moment begins: it may not see what is written from now on. */
    void begin(long moment) {
        planned.remove(moment);
    }
}
