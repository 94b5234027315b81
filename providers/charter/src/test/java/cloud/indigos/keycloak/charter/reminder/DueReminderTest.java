package cloud.indigos.keycloak.charter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.CharterVersion.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueReminderTest {

    private static final ReminderSchedule SCHEDULE = new ReminderSchedule(List.of(30, 15, 1));

    private static final Instant PUBLISHED = Instant.parse("2026-12-01T00:00:00Z");

    /** Version 3 corrects version 2; version 4 applies ten days after both. */
    private static final CharterTimeline TIMELINE = CharterTimeline.of(List.of(
            new CharterVersion(1, Kind.MAJOR, PUBLISHED, PUBLISHED),
            new CharterVersion(2, Kind.MAJOR, PUBLISHED, Instant.parse("2027-02-01T00:00:00Z")),
            new CharterVersion(3, Kind.MAJOR, PUBLISHED, Instant.parse("2027-02-01T00:00:00Z")),
            new CharterVersion(4, Kind.MAJOR, PUBLISHED, Instant.parse("2027-02-11T00:00:00Z"))));

    @ParameterizedTest
    @CsvSource({
        // now, versions with the days of their appointments
        "2027-01-01T00:00:00Z, ''",
        "2027-01-02T00:00:00Z, 3:30",
        "2027-01-12T00:00:00Z, 3:30 4:30",
        "2027-01-17T00:00:00Z, 3:15 4:30",
        "2027-01-31T12:00:00Z, 3:1 4:15",
        "2027-02-01T00:00:00Z, 4:15",
        "2027-02-11T00:00:00Z, ''",
    })
    void membersAreRemindedOfEachDateToComeByItsOwnAppointments(Instant now, String due) {
        assertThat(DueReminder.of(TIMELINE, SCHEDULE, now).stream()
                        .map(reminder -> reminder.version().number() + ":"
                                + Duration.between(
                                                reminder.since(),
                                                reminder.version().enforcedFrom())
                                        .toDays())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(due);
    }
}
