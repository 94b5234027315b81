package cloud.indigos.keycloak.suspension.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingStateTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static StandingState suspended(String until) {
        return new StandingState(
                Standing.SUSPENDED,
                new TreeSet<>(),
                Optional.ofNullable(until).map(LocalDate::parse),
                Optional.of("reason"),
                Optional.of("7"),
                Urgency.NO);
    }

    private static StandingState restricted(String... services) {
        return new StandingState(
                Standing.RESTRICTED,
                new TreeSet<>(Set.of(services)),
                Optional.empty(),
                Optional.of("reason"),
                Optional.empty(),
                Urgency.NO);
    }

    /** The clocks change on 25 October 2026 and 28 March 2027. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T22:59:59Z, SUSPENDED",
        "2026-11-23, 2026-11-23T23:00:00Z, ACTIVE",
        "2026-10-24, 2026-10-24T21:59:59Z, SUSPENDED",
        "2026-10-24, 2026-10-24T22:00:00Z, ACTIVE",
        "2026-10-25, 2026-10-25T22:59:59Z, SUSPENDED",
        "2026-10-25, 2026-10-25T23:00:00Z, ACTIVE",
        "2027-03-28, 2027-03-28T21:59:59Z, SUSPENDED",
        "2027-03-28, 2027-03-28T22:00:00Z, ACTIVE"
    })
    void itHoldsToTheEndOfTheDayInTheRealmsZone(String until, Instant now, Standing standing) {
        assertThat(suspended(until).at(now, PARIS).standing()).isEqualTo(standing);
    }

    /** Days of 23, 24 and 25 hours, zones without summer time, and days that begin at 01:00 or never were. */
    @ParameterizedTest(name = "{1} in {0} ends at {2}")
    @CsvSource({
        "Europe/Paris,      2026-03-29, 2026-03-29T22:00:00Z",
        "Europe/Paris,      2026-03-28, 2026-03-28T23:00:00Z",
        "Europe/Paris,      2026-10-25, 2026-10-25T23:00:00Z",
        "Europe/Paris,      2026-07-01, 2026-07-01T22:00:00Z",
        "Europe/Paris,      2028-02-29, 2028-02-29T23:00:00Z",
        "UTC,               2026-03-29, 2026-03-30T00:00:00Z",
        "Indian/Reunion,    2026-03-29, 2026-03-29T20:00:00Z",
        "Asia/Kolkata,      2026-10-25, 2026-10-25T18:30:00Z",
        "America/Martinique,2026-12-31, 2027-01-01T04:00:00Z",
        "Pacific/Noumea,    2026-12-31, 2026-12-31T13:00:00Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T03:00:00Z",
        "Pacific/Apia,      2011-12-29, 2011-12-30T10:00:00Z"
    })
    void theDayEndsWhenTheNextOneBeginsThere(ZoneId zone, String until, Instant end) {
        assertThat(suspended(until).end(zone)).contains(end);
        assertThat(suspended(until).at(end.minusMillis(1), zone).standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(suspended(until).at(end, zone).standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void withoutADateItHoldsForEver() {
        assertThat(suspended(null).at(Instant.parse("2999-01-01T00:00:00Z"), PARIS))
                .isEqualTo(suspended(null));
    }

    @Test
    void onlyARestrictionNamesServices() {
        StandingState state = new StandingState(
                Standing.SUSPENDED,
                new TreeSet<>(Set.of("mail")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Urgency.NO);
        assertThat(state.services()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mail, mail, true",
        "mail, mail_send, true",
        "mail, mailing, false",
        "mail_send, mail, false",
        "mail_send, mail_send, true",
        "files, mail, false"
    })
    void aRefusedServiceRefusesThoseUnderIt(String refused, String asked, boolean refuses) {
        assertThat(restricted(refused).refusal().refuses(asked)).isEqualTo(refuses);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, false", "WARNED, false", "SUSPENDED, true", "CLOSED, true"})
    void suspendedAndClosedRefuseEverything(Standing standing, boolean everything) {
        StandingState state = new StandingState(
                standing, new TreeSet<>(), Optional.empty(), Optional.empty(), Optional.empty(), Urgency.NO);
        assertThat(state.refusal().wholeAccount()).isEqualTo(everything);
        assertThat(state.refusal().refuses("files")).isEqualTo(everything);
        assertThat(state.refusal().isNone()).isEqualTo(!everything);
    }

    @Test
    void aServiceThatIsGoneIsNoLongerRefused() {
        assertThat(restricted("mail", "wiki")
                        .withServicesAmong(List.of("mail", "files"))
                        .services())
                .containsExactly("mail");
    }
}
