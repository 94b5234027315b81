package cloud.indigos.keycloak.charter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderScheduleTest {

    private static final Instant ENFORCED = Instant.parse("2027-02-01T00:00:00Z");

    private static final ReminderSchedule SCHEDULE = new ReminderSchedule(List.of(30, 15, 1));

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T23:59:59Z, ",
        "2027-01-02T00:00:00Z, 2027-01-02T00:00:00Z",
        "2027-01-16T23:59:59Z, 2027-01-02T00:00:00Z",
        "2027-01-17T00:00:00Z, 2027-01-17T00:00:00Z",
        "2027-01-31T00:00:00Z, 2027-01-31T00:00:00Z",
        "2027-01-31T23:59:59Z, 2027-01-31T00:00:00Z",
        "2027-02-01T00:00:00Z, ",
        "2027-03-01T00:00:00Z, ",
    })
    void membersAreWrittenToOncePerAppointmentBeforeTheDate(Instant now, Instant appointment) {
        assertThat(SCHEDULE.appointment(ENFORCED, now).orElse(null)).isEqualTo(appointment);
    }

    @Test
    void anAssociationMayWriteToNobody() {
        assertThat(new ReminderSchedule(List.of()).appointment(ENFORCED, ENFORCED.minusSeconds(1)))
                .isEmpty();
    }
}
