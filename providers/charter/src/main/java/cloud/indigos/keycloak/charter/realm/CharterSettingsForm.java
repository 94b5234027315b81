package cloud.indigos.keycloak.charter.realm;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** The form in which the console asks for {@link CharterSettings}. */
public final class CharterSettingsForm {

    private static final Pattern ADDRESS = Pattern.compile("https://\\S+|[^\\s@<>\"']+@[^\\s@<>\"']+");

    private CharterSettingsForm() {}

    /** What the console asks for. */
    public static List<ProviderConfigProperty> properties() {
        return List.of(
                property(CharterSettings.CONTACT, "Contact", null),
                property(CharterSettings.ZONE, "Zone", CharterSettings.DEFAULT_ZONE),
                property(CharterSettings.REMINDERS, "Reminders", CharterSettings.DEFAULT_REMINDERS),
                property(CharterSettings.RETENTION, "Retention", CharterSettings.DEFAULT_RETENTION));
    }

    /**
     * Refuses what an administrator mistyped.
     *
     * @throws ValidationException naming the field of the first value that cannot be
     */
    public static void validate(RequiredActionConfigModel model) {
        check(model, CharterSettings.ZONE, "indigosCharterSettingZoneUnknown", CharterSettings::isZone);
        check(
                model,
                CharterSettings.REMINDERS,
                "indigosCharterSettingRemindersForm",
                CharterSettings.DAYS.asMatchPredicate());
        check(
                model,
                CharterSettings.RETENTION,
                "indigosCharterSettingRetentionForm",
                CharterSettings.YEARS.asMatchPredicate());
        check(
                model,
                CharterSettings.CONTACT,
                "indigosCharterSettingContactForm",
                value -> ADDRESS.matcher(value.strip()).matches());
    }

    private static void check(RequiredActionConfigModel model, String name, String key, Predicate<String> isRight) {
        String value = model.getConfigValue(name);
        if (value != null && !value.isBlank() && !isRight.test(value)) {
            throw new ValidationException(new ValidationError(CharterSettings.ACTION, name, key, value));
        }
    }

    private static ProviderConfigProperty property(String name, String messages, String byDefault) {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(name)
                .label("${indigosCharterSetting" + messages + "}")
                .helpText("${indigosCharterSetting" + messages + "Help}")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(byDefault)
                .add()
                .build()
                .get(0);
    }
}
