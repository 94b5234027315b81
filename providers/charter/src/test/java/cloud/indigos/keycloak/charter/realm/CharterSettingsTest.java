package cloud.indigos.keycloak.charter.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.userprofile.ValidationException;

class CharterSettingsTest {

    @Test
    void aRealmThatSetNothingHasTheDefaults() {
        CharterSettings settings = CharterSettings.of(mock(RealmModel.class));

        assertThat(settings.contact()).isEmpty();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.reminders().daysBefore()).containsExactly(30, 15, 1);
        assertThat(settings.retention().years()).isEqualTo(5);
    }

    @Test
    void whatAnImportBroughtAndCannotBeIsTakenForTheSafest() {
        CharterSettings settings = CharterSettings.of(realm(
                Map.of("zone", "Europe/Nowhere", "reminder_days", "soon", "contact", " ", "retention_years", "some")));

        assertThat(settings.contact()).isEmpty();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.reminders().daysBefore()).isEmpty();
        assertThat(settings.retention().years()).isZero();
    }

    @Test
    void anAdministratorSetsWhatIsToldAndWhen() {
        CharterSettings settings = CharterSettings.of(realm(Map.of(
                "zone",
                "America/Cayenne",
                "reminder_days",
                " 7, 2 ",
                "contact",
                " charte@indigos.example ",
                "retention_years",
                " 10 ")));

        assertThat(settings.contact()).hasValue("charte@indigos.example");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("America/Cayenne"));
        assertThat(settings.reminders().daysBefore()).containsExactly(7, 2);
        assertThat(settings.retention().years()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Europe/Nowhere",
        "reminder_days, soon",
        "reminder_days, '30,'",
        "reminder_days, -1",
        "retention_years, ever",
        "retention_years, -1",
        "retention_years, 100",
        "retention_years, 1.5",
        "contact, nobody",
        "contact, http://plain.example",
        "contact, javascript:alert(1)",
        "contact, a@b@c",
    })
    void whatCannotBeIsRefusedWhenItIsSaved(String name, String value) {
        assertThatThrownBy(() -> CharterSettingsForm.validate(model(Map.of(name, value))))
                .isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "zone, UTC",
        "zone, ''",
        "reminder_days, ''",
        "reminder_days, '30, 1'",
        "retention_years, ''",
        "retention_years, 0",
        "retention_years, 99",
        "contact, ''",
        "contact, https://indigos.example/contact",
    })
    void whatCanBeIsSaved(String name, String value) {
        assertThatCode(() -> CharterSettingsForm.validate(model(Map.of(name, value))))
                .doesNotThrowAnyException();
    }

    private static RealmModel realm(Map<String, String> config) {
        RequiredActionConfigModel model = model(config);
        RealmModel realm = mock(RealmModel.class);
        when(realm.getRequiredActionConfigByAlias("indigos-charter")).thenReturn(model);
        return realm;
    }

    private static RequiredActionConfigModel model(Map<String, String> config) {
        RequiredActionConfigModel model = new RequiredActionConfigModel();
        model.setConfig(config);
        return model;
    }
}
