package cloud.indigos.keycloak.suspension.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;

/** What an administrator sets for a realm, in the configuration of the required action {@code indigos-standing}. */
public record SuspensionSettings(
        ZoneId zone, Optional<String> contact, int warningMonths, int erasureDays, MailDomains mailDomains) {

    /** The required action whose configuration holds the settings. */
    public static final String ACTION_ID = "indigos-standing";

    public static final String ZONE = "zone";
    public static final String CONTACT = "contact";
    public static final String WARNING_MONTHS = "warning_months";

    public static final String DEFAULT_ZONE = "Europe/Paris";
    public static final int DEFAULT_WARNING_MONTHS = 12;

    public static final String ERASURE_DAYS = "erasure_days";
    public static final String MAIL_DOMAINS = "mail_domains";

    /** The charter names no delay; three months leave time to contest a closure and to take a copy. */
    public static final int DEFAULT_ERASURE_DAYS = 90;

    private static final int LONGEST_WARNING_MONTHS = 120;
    private static final int LONGEST_ERASURE_DAYS = 3650;

    /** Whether the realm has asked for suspension: the action is there, even if an administrator has disabled it. */
    public static boolean isInstalled(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ACTION_ID) != null;
    }

    public static SuspensionSettings of(RealmModel realm) {
        RequiredActionConfigModel config = realm.getRequiredActionConfigByAlias(ACTION_ID);
        return of(config == null || config.getConfig() == null ? Map.of() : config.getConfig());
    }

    static SuspensionSettings of(Map<String, String> config) {
        return new SuspensionSettings(
                value(config, ZONE).flatMap(SuspensionSettings::zoneOf).orElse(ZoneId.of(DEFAULT_ZONE)),
                value(config, CONTACT),
                value(config, WARNING_MONTHS)
                        .flatMap(SuspensionSettings::monthsOf)
                        .orElse(DEFAULT_WARNING_MONTHS),
                value(config, ERASURE_DAYS)
                        .flatMap(SuspensionSettings::erasureDaysOf)
                        .orElse(DEFAULT_ERASURE_DAYS),
                value(config, MAIL_DOMAINS).flatMap(MailDomains::of).orElse(MailDomains.NONE));
    }

    /** A zone of the IANA database, such as {@code Europe/Paris}. */
    public static Optional<ZoneId> zoneOf(String value) {
        try {
            return Optional.of(ZoneId.of(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From 1 to 120. */
    public static Optional<Integer> monthsOf(String value) {
        return number(value, LONGEST_WARNING_MONTHS);
    }

    /** From 1 to 3650. */
    public static Optional<Integer> erasureDaysOf(String value) {
        return number(value, LONGEST_ERASURE_DAYS);
    }

    private static Optional<Integer> number(String value, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Map<String, String> config, String key) {
        return Optional.ofNullable(config.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
