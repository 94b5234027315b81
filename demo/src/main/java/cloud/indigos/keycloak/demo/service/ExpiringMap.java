package cloud.indigos.keycloak.demo.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Values kept in memory for a while. Bounded, since visitors who are not signed in can add to some of these maps: when
 * it is full the oldest entry goes. Safe for use by several threads.
 */
public final class ExpiringMap<K, V> {

    private record Entry<V>(V value, Instant end) {}

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private final Duration lifetime;
    private final int capacity;
    private final Clock clock;

    public ExpiringMap(Duration lifetime, int capacity, Clock clock) {
        this.lifetime = lifetime;
        this.capacity = capacity;
        this.clock = clock;
    }

    public synchronized void put(K key, V value) {
        dropOld();
        entries.remove(key);
        entries.put(key, new Entry<>(value, clock.instant().plus(lifetime)));
    }

    /** Adds the value unless the key is known; tells whether it was new. */
    public synchronized boolean putIfNew(K key, V value) {
        if (get(key).isPresent()) {
            return false;
        }
        put(key, value);
        return true;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> clock.instant().isBefore(entry.end()))
                .map(Entry::value);
    }

    public synchronized Optional<V> remove(K key) {
        Optional<V> value = get(key);
        entries.remove(key);
        return value;
    }

    /** Removes the values the predicate names and tells how many there were. */
    public synchronized int removeIf(Predicate<V> condition) {
        dropOld();
        int before = entries.size();
        entries.values().removeIf(entry -> condition.test(entry.value()));
        return before - entries.size();
    }

    /** All live equally long, so the order of insertion is the order of expiry. */
    private void dropOld() {
        Instant now = clock.instant();
        Iterator<Entry<V>> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry<V> entry = oldest.next();
            if (entries.size() < capacity && now.isBefore(entry.end())) {
                return;
            }
            oldest.remove();
        }
    }
}
