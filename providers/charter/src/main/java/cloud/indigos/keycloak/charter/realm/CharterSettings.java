package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.reminder.ReminderSchedule;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/**
 * What an administrator sets for a realm, in the console: Authentication, Required actions, the charter's gear.
 *
 * @param contact a mail or web address for members with questions
 * @param zone in which a date is told
 * @param reminders when members are written to before a major version is enforced
 */
public record CharterSettings(Optional<String> contact, ZoneId zone, ReminderSchedule reminders) {

    /** Id and alias of the required action that carries the settings. */
    public static final String ACTION = "indigos-charter";

    /** What the console calls the action. */
    public static final String DISPLAY_NAME = "Indigos charter";

    static final String CONTACT = "contact";
    static final String ZONE = "zone";
    static final String DEFAULT_ZONE = "Europe/Paris";
    static final String REMINDERS = "reminder_days";
    static final String DEFAULT_REMINDERS = "30,15,1";

    private static final Pattern DAYS = Pattern.compile("\\s*|\\s*\\d{1,3}(\\s*,\\s*\\d{1,3})*\\s*");

    private static final Pattern ADDRESS = Pattern.compile("https://\\S+|[^\\s@<>\"']+@[^\\s@<>\"']+");

    public static CharterSettings of(RealmModel realm) {
        RequiredActionConfigModel model = realm.getRequiredActionConfigByAlias(ACTION);
        Map<String, String> config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        return new CharterSettings(
                Optional.ofNullable(config.get(CONTACT)).map(String::strip).filter(value -> !value.isEmpty()),
                zone(config.getOrDefault(ZONE, DEFAULT_ZONE)),
                reminders(config.getOrDefault(REMINDERS, DEFAULT_REMINDERS)));
    }

    /** What the console asks for. */
    public static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(CONTACT)
                .label("${indigosCharterSettingContact}")
                .helpText("${indigosCharterSettingContactHelp}")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(ZONE)
                .label("${indigosCharterSettingZone}")
                .helpText("${indigosCharterSettingZoneHelp}")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_ZONE)
                .add()
                .property()
                .name(REMINDERS)
                .label("${indigosCharterSettingReminders}")
                .helpText("${indigosCharterSettingRemindersHelp}")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_REMINDERS)
                .add()
                .build();
    }

    /**
     * Refuses what an administrator mistyped.
     *
     * @throws ValidationException naming the field of the first value that cannot be
     */
    public static void validate(RequiredActionConfigModel model) {
        String zone = model.getConfigValue(ZONE);
        if (zone != null && !zone.isBlank() && !isZone(zone)) {
            throw new ValidationException(new ValidationError(ACTION, ZONE, "indigosCharterSettingZoneUnknown", zone));
        }
        String days = model.getConfigValue(REMINDERS);
        if (days != null && !DAYS.matcher(days).matches()) {
            throw new ValidationException(new ValidationError(ACTION, REMINDERS, "indigosCharterSettingRemindersForm"));
        }
        String contact = model.getConfigValue(CONTACT);
        if (contact != null
                && !contact.isBlank()
                && !ADDRESS.matcher(contact.strip()).matches()) {
            throw new ValidationException(new ValidationError(ACTION, CONTACT, "indigosCharterSettingContactForm"));
        }
    }

    private static ReminderSchedule reminders(String days) {
        return new ReminderSchedule(
                DAYS.matcher(days).matches()
                        ? Stream.of(days.split(",", -1))
                                .map(String::strip)
                                .filter(day -> !day.isEmpty())
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
    }

    /** A zone that does not exist was refused when it was saved; an import may bring one all the same. */
    private static ZoneId zone(String id) {
        return isZone(id) ? ZoneId.of(id) : ZoneId.of(DEFAULT_ZONE);
    }

    private static boolean isZone(String id) {
        try {
            ZoneId.of(id);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
