package cloud.indigos.keycloak.password.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsParserTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "cnil-50", " cnil-50 ; "})
    void nothingOrTheDefaultProfileIsCnil50(String config) throws InvalidSettingException {
        assertThat(SettingsParser.parse(config)).isEqualTo(PolicySettings.of(Profile.CNIL_50));
    }

    @Test
    void optionsReplaceWhatTheProfileSays() throws InvalidSettingException {
        PolicySettings settings =
                SettingsParser.parse("cnil-80 length=14; maxlength=256 bits=70 words=Colibri,Mairie-Été");

        assertThat(settings.profile()).isEqualTo(Profile.CNIL_80);
        assertThat(settings.minLength()).isEqualTo(14);
        assertThat(settings.maxLength()).isEqualTo(256);
        assertThat(settings.guessBits()).isEqualTo(70);
        assertThat(settings.words()).containsExactlyInAnyOrder("colibri", "mairie-ete");
    }

    @Test
    void optionsAloneBelongToTheDefaultProfile() throws InvalidSettingException {
        assertThat(SettingsParser.parse("length=16").profile()).isEqualTo(Profile.CNIL_50);
    }

    @ParameterizedTest
    @CsvSource({
        "cnil-60, indigosPasswordProfileUnknown, cnil-60",
        "CNIL-50, indigosPasswordProfileUnknown, CNIL-50",
        "cnil-50 colour=red, indigosPasswordOptionUnknown, colour",
        "colour=red, indigosPasswordOptionUnknown, colour",
        "cnil-50 length, indigosPasswordOptionWithoutValue, length",
        "length=14 cnil-50, indigosPasswordOptionWithoutValue, cnil-50",
        "cnil-50 length=14 length=15, indigosPasswordOptionTwice, length",
        "cnil-50 length=7, indigosPasswordOptionOutOfRange, length",
        "cnil-50 length=-12, indigosPasswordOptionOutOfRange, length",
        "cnil-50 length=, indigosPasswordOptionOutOfRange, length",
        "cnil-50 length=99999999999, indigosPasswordOptionOutOfRange, length",
        "cnil-50 length=twelve, indigosPasswordOptionOutOfRange, length",
        "cnil-50 maxlength=63, indigosPasswordOptionOutOfRange, maxlength",
        "cnil-50 bits=0, indigosPasswordOptionOutOfRange, bits",
        "cnil-50 words=, indigosPasswordOptionWordTooShort, words",
        "'cnil-50 words=colibri,', indigosPasswordOptionWordTooShort, words",
    })
    void whatIsWrongIsNamed(String config, String key, String name) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> SettingsParser.parse(config))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo(key);
                    assertThat(e.parameters()).first().isEqualTo(name);
                });
    }
}
