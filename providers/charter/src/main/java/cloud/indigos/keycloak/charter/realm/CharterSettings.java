package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.reminder.ReminderSchedule;
import cloud.indigos.keycloak.charter.upkeep.Retention;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;

/**
 * What an administrator sets for a realm, in the console: Authentication, Required actions, the charter's gear.
 *
 * @param contact a mail or web address for members with questions
 * @param zone in which a date is told
 * @param reminders when members are written to before a major version is enforced
 * @param retention how long the ledger keeps what proves nothing any more
 */
public record CharterSettings(Optional<String> contact, ZoneId zone, ReminderSchedule reminders, Retention retention) {

    /** Id and alias of the required action that carries the settings. */
    public static final String ACTION = "indigos-charter";

    /** What the console calls the action. */
    public static final String DISPLAY_NAME = "Indigos charter";

    static final String CONTACT = "contact";
    static final String ZONE = "zone";
    static final String DEFAULT_ZONE = "Europe/Paris";
    static final String REMINDERS = "reminder_days";
    static final String DEFAULT_REMINDERS = "30,15,1";
    static final String RETENTION = "retention_years";
    static final String DEFAULT_RETENTION = String.valueOf(Retention.DEFAULT_YEARS);

    static final Pattern DAYS = Pattern.compile("\\s*|\\s*\\d{1,3}(\\s*,\\s*\\d{1,3})*\\s*");
    static final Pattern YEARS = Pattern.compile("\\s*\\d{0,2}\\s*");

    /** Something else than the form lets pass may come with an import; then the safest holds. */
    public static CharterSettings of(RealmModel realm) {
        RequiredActionConfigModel model = realm.getRequiredActionConfigByAlias(ACTION);
        Map<String, String> config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        return new CharterSettings(
                Optional.ofNullable(config.get(CONTACT)).map(String::strip).filter(value -> !value.isEmpty()),
                zone(config.getOrDefault(ZONE, DEFAULT_ZONE)),
                reminders(config.getOrDefault(REMINDERS, DEFAULT_REMINDERS)),
                retention(config.getOrDefault(RETENTION, DEFAULT_RETENTION)));
    }

    static boolean isZone(String id) {
        try {
            ZoneId.of(id);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static ZoneId zone(String id) {
        return isZone(id) ? ZoneId.of(id) : ZoneId.of(DEFAULT_ZONE);
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

    private static Retention retention(String years) {
        return new Retention(YEARS.matcher(years).matches() && !years.isBlank() ? Integer.parseInt(years.strip()) : 0);
    }
}
