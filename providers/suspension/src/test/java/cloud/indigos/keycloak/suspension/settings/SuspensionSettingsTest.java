package cloud.indigos.keycloak.suspension.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspensionSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aRealmThatSetsNothingHasTheDefaults() {
        SuspensionSettings settings = SuspensionSettings.of(Map.of());
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.warningMonths()).isEqualTo(12);
        assertThat(settings.contact()).isEmpty();
        assertThat(settings.retentionYears()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}: kept since {1}")
    @CsvSource(nullValues = "-", textBlock = """
            3, 2023-11-23T10:00:00Z
            5, 2021-11-23T10:00:00Z
            0, -
            '', -
            ever, -
            """)
    void closedMattersAreKeptForTheYearsSetOrForEver(String years, Instant since) {
        assertThat(SuspensionSettings.of(Map.of("retention_years", years)).keptSince(NOW))
                .isEqualTo(Optional.ofNullable(since));
    }

    @Test
    void aWarningCountsForMonthsOfTheRealmsCalendar() {
        assertThat(SuspensionSettings.of(Map.of("warning_months", "6")).warnedSince(NOW))
                .isEqualTo(Instant.parse("2026-05-23T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100", "1.5", "ever"})
    void yearsOutOfRangeAreRefused(String years) {
        assertThat(SuspensionSettings.yearsOf(years)).isEmpty();
    }

    @Test
    void whatIsSetCounts() {
        SuspensionSettings settings = SuspensionSettings.of(
                Map.of("zone", "Indian/Reunion", "warning_months", " 6 ", "contact", " aide@example.org "));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(settings.warningMonths()).isEqualTo(6);
        assertThat(settings.contact()).contains("aide@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "121", "twelve", "99999999999"})
    void monthsOutOfRangeAreRefused(String months) {
        assertThat(SuspensionSettings.monthsOf(months)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paris", "Europe/Pariss", ""})
    void zonesThatDoNotExistAreRefused(String zone) {
        assertThat(SuspensionSettings.zoneOf(zone)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            indigos.example                       | indigos.example
            Indigos.Example, autre-boite.example  | indigos.example autre-boite.example
            a.example;b.example  a.example        | a.example b.example
            """)
    void mailDomainsAreReadAsPeopleWriteThem(String text, String names) {
        assertThat(MailDomains.of(text).orElseThrow().names()).containsExactly(names.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"indigos", "@indigos.example", "a.example, %", "-a.example", "a_b.example", "a..example"})
    void whatIsNoDomainIsRefused(String text) {
        assertThat(MailDomains.of(text)).isEmpty();
    }

    @Test
    void aClosedAccountIsErasedAfterNinetyDaysUnlessOtherwiseSet() {
        assertThat(SuspensionSettings.of(Map.of()).erasureDays()).isEqualTo(90);
        assertThat(SuspensionSettings.of(Map.of("erasure_days", " 30 ")).erasureDays())
                .isEqualTo(30);
        assertThat(SuspensionSettings.of(Map.of("erasure_days", "3651")).erasureDays())
                .isEqualTo(90);
    }
}
