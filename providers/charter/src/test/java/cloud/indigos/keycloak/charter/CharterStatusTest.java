package cloud.indigos.keycloak.charter;

import static cloud.indigos.keycloak.charter.CharterTimelineTest.day;
import static cloud.indigos.keycloak.charter.CharterTimelineTest.version;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterStatus.Demand;
import cloud.indigos.keycloak.charter.CharterVersion.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterStatusTest {

    private static final LocalDate THEN = LocalDate.of(2026, 1, 1);

    /** Day 1: version 1. Day 10: minor 2. Day 20: major 3 is published, enforced from day 50. Day 60: minor 4. */
    private static final CharterTimeline TIMELINE = CharterTimeline.of(List.of(
            version(1, Kind.MAJOR, 1, 1),
            version(2, Kind.MINOR, 10, 10),
            version(3, Kind.MAJOR, 20, 50),
            version(4, Kind.MINOR, 60, 60)));

    /** Majors: 2 is corrected by 3 before both apply on day 50; 4 applies on day 55, and the minor 5 with it. */
    private static final CharterTimeline CORRECTED = CharterTimeline.of(List.of(
            version(1, Kind.MAJOR, 1, 1),
            version(2, Kind.MAJOR, 20, 50),
            version(3, Kind.MAJOR, 30, 50),
            version(4, Kind.MAJOR, 30, 55),
            version(5, Kind.MINOR, 30, 55)));

    private static final CharterTimeline BEFORE_VERSION_3 =
            CharterTimeline.of(List.of(version(1, Kind.MAJOR, 1, 1), version(2, Kind.MINOR, 10, 10)));

    @ParameterizedTest
    @CsvSource({
        // accepted, read, day, demand, version
        "0, 0, 1, ACCEPT, 1",
        "0, 0, 10, ACCEPT, 2",
        "1, 0, 9, NOTHING, 0",
        "1, 0, 10, READ_NOTICE, 2",
        "1, 2, 10, NOTHING, 0",
        "2, 0, 10, NOTHING, 0",
    })
    void aMinorVersionIsReadOnceAndNeverAccepted(int accepted, int read, int day, Demand demand, int version) {
        assertDemand(BEFORE_VERSION_3, accepted, read, day, demand, version);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 20, ACCEPT, 2",
        "1, 2, 20, MAY_ACCEPT, 3",
        "1, 0, 20, MAY_ACCEPT, 3",
        "2, 0, 49, MAY_ACCEPT, 3",
        "3, 0, 20, NOTHING, 0",
        "2, 0, 50, ACCEPT, 3",
        "3, 0, 50, NOTHING, 0",
        "1, 0, 60, ACCEPT, 4",
        "3, 0, 60, READ_NOTICE, 4",
        "3, 4, 60, NOTHING, 0",
    })
    void aMajorVersionIsOfferedBeforeItsDateAndDemandedFromItOn(
            int accepted, int read, int day, Demand demand, int version) {
        assertDemand(TIMELINE, accepted, read, day, demand, version);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 30, ACCEPT, 1",
        "1, 30, MAY_ACCEPT, 3",
        "2, 30, MAY_ACCEPT, 3",
        "3, 30, MAY_ACCEPT, 4",
        "4, 30, NOTHING, 0",
        "2, 50, ACCEPT, 3",
        "3, 50, MAY_ACCEPT, 4",
        "3, 55, ACCEPT, 5",
        "4, 55, READ_NOTICE, 5",
    })
    void whatWillBindTheMemberNextIsOfferedAndNeverWhatAnotherVersionReplacesBefore(
            int accepted, int day, Demand demand, int version) {
        assertDemand(CORRECTED, accepted, 0, day, demand, version);
    }

    @Test
    void aRealmWithoutAPublishedVersionAsksNothing() {
        assertThat(CharterStatus.of(CharterTimeline.of(List.of()), MemberCharter.NONE, day(1)))
                .isEqualTo(CharterStatus.NOTHING);
    }

    private static void assertDemand(
            CharterTimeline timeline, int accepted, int read, int day, Demand demand, int version) {
        MemberCharter member = accepted == 0
                ? MemberCharter.NONE
                : MemberCharter.accepted(accepted, THEN).withRead(read);

        CharterStatus status = CharterStatus.of(timeline, member, day(day));

        assertThat(status.demand()).isEqualTo(demand);
        assertThat(status.version() == null ? 0 : status.version().number()).isEqualTo(version);
    }
}
