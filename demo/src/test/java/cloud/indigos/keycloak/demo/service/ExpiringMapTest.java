package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExpiringMapTest {

    private final SteppingClock clock = new SteppingClock();
    private final ExpiringMap<String, String> map = new ExpiringMap<>(Duration.ofMinutes(1), 3, clock);

    @Test
    void valueIsThereUntilItsTimeIsUp() {
        map.put("a", "1");

        clock.now = clock.now.plusSeconds(59);
        assertThat(map.get("a")).contains("1");

        clock.now = clock.now.plusSeconds(1);
        assertThat(map.get("a")).isEmpty();
    }

    @Test
    void oldestGoesWhenItIsFull() {
        for (String key : new String[] {"a", "b", "c", "d"}) {
            map.put(key, key);
        }

        assertThat(map.get("a")).isEmpty();
        assertThat(map.get("b")).contains("b");
        assertThat(map.get("d")).contains("d");
    }

    @Test
    void knownKeyIsNotNewUntilItsTimeIsUp() {
        assertThat(map.putIfNew("a", "1")).isTrue();
        assertThat(map.putIfNew("a", "2")).isFalse();

        clock.now = clock.now.plusSeconds(60);
        assertThat(map.putIfNew("a", "3")).isTrue();
    }

    @Test
    void removedValueIsHandedOutOnce() {
        map.put("a", "1");

        assertThat(map.remove("a")).contains("1");
        assertThat(map.remove("a")).isEmpty();
    }

    @Test
    void removalCountsOnlyWhatWasAlive() {
        map.put("old", "x");
        clock.now = clock.now.plusSeconds(60);
        map.put("new", "x");

        assertThat(map.removeIf("x"::equals)).isEqualTo(1);
    }

    private static final class SteppingClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
