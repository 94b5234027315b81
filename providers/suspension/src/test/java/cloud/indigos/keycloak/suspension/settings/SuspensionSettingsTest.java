package cloud.indigos.keycloak.suspension.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspensionSettingsTest {

    @Test
    void aRealmThatSetsNothingHasTheDefaults() {
        SuspensionSettings settings = SuspensionSettings.of(Map.of());
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.warningMonths()).isEqualTo(12);
        assertThat(settings.contact()).isEmpty();
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
}
