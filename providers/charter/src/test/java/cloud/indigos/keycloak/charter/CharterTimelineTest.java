package cloud.indigos.keycloak.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.indigos.keycloak.charter.CharterVersion.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTimelineTest {

    private static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");

    /** Day 1: version 1. Day 10: minor 2. Day 20: major 3 is published, enforced from day 50. Day 60: minor 4. */
    private static final CharterTimeline TIMELINE = CharterTimeline.of(List.of(
            version(3, Kind.MAJOR, 20, 50),
            version(1, Kind.MAJOR, 1, 1),
            version(4, Kind.MINOR, 60, 60),
            version(2, Kind.MINOR, 10, 10)));

    @ParameterizedTest
    @CsvSource({
        // day, in force, required, upcoming
        "1, 1, 1, 3",
        "9, 1, 1, 3",
        "10, 2, 1, 3",
        "49, 2, 1, 3",
        "50, 3, 3, ''",
        "60, 4, 3, ''",
    })
    void aVersionAppliesFromItsInstantOn(int day, int inForce, int required, String upcoming) {
        assertThat(number(TIMELINE.inForce(day(day)))).isEqualTo(inForce);
        assertThat(number(TIMELINE.required(day(day)))).isEqualTo(required);
        assertThat(numbers(TIMELINE.upcoming(day(day)))).isEqualTo(upcoming);
    }

    @ParameterizedTest
    @CsvSource({
        // enforced from, day, upcoming
        "50 50, 49, 3",
        "50 51, 49, 2 3",
        "50 51, 50, 3",
        "50 50 50 60 60, 49, 4 6",
        "50 50 50 60 60, 59, 6",
        "50 50 50 60 60, 60, ''",
    })
    void ofTheMajorVersionsOfOneDateTheLastIsToCome(String enforced, int day, String upcoming) {
        List<CharterVersion> versions = new ArrayList<>(List.of(version(1, Kind.MAJOR, 1, 1)));
        for (String date : enforced.split(" ", -1)) {
            versions.add(version(versions.size() + 1, Kind.MAJOR, 20, Integer.parseInt(date)));
        }

        assertThat(numbers(CharterTimeline.of(versions).upcoming(day(day)))).isEqualTo(upcoming);
    }

    @Test
    void nothingAppliesBeforeTheFirstVersion() {
        Instant before = DAY_1.minusSeconds(1);

        assertThat(TIMELINE.inForce(before)).isEmpty();
        assertThat(TIMELINE.isCurrent(0, before)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // accepted, day, current
        "0, 1, false",
        "1, 1, true",
        "1, 10, true",
        "1, 49, true",
        "1, 50, false",
        "2, 50, false",
        "3, 20, true",
        "3, 50, true",
        "4, 60, true",
        "3, 60, true",
    })
    void onlyAMajorVersionInForceMakesAnAcceptanceOld(int accepted, int day, boolean current) {
        assertThat(TIMELINE.isCurrent(accepted, day(day))).isEqualTo(current);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(CharterTimeline.parse(TIMELINE.encode())).isEqualTo(TIMELINE);
        assertThat(CharterTimeline.parse("").versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 MAJOR", "x MAJOR 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z", "null"})
    void saysWhenItCannotRead(String encoded) {
        assertThatThrownBy(() -> CharterTimeline.parse(encoded)).isInstanceOf(RuntimeException.class);
    }

    private static int number(Optional<CharterVersion> version) {
        return version.map(CharterVersion::number).orElse(0);
    }

    private static String numbers(List<CharterVersion> versions) {
        return versions.stream()
                .map(version -> String.valueOf(version.number()))
                .collect(Collectors.joining(" "));
    }

    static CharterVersion version(int number, Kind kind, int publishedDay, int enforcedDay) {
        return new CharterVersion(number, kind, day(publishedDay), day(enforcedDay));
    }

    static Instant day(int day) {
        return DAY_1.plusSeconds(86_400L * (day - 1));
    }
}
