package cloud.indigos.keycloak.suspension.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;

/**
 * What an administrator sets for a realm, in the configuration of the required action {@code indigos-standing}.
 *
 * @param warningMonths for how long a warning counts
 * @param retentionYears for how long a closed matter is kept; 0 is for ever
 * @param erasureDays how long after a closure the member's content is erased
 * @param mailDomains whose mailboxes the association itself runs
 */
public record SuspensionSettings(
        ZoneId zone,
        Optional<String> contact,
        int warningMonths,
        int retentionYears,
        int erasureDays,
        MailDomains mailDomains) {

    /** The required action whose configuration holds the settings. */
    public static final String ACTION_ID = "indigos-standing";

    /** The action of members' reports, which stands in for the other at sign-in where that was deleted by hand. */
    public static final String REPORT_ACTION_ID = "indigos-access-report";

    public static final String ZONE = "zone";
    public static final String CONTACT = "contact";
    public static final String WARNING_MONTHS = "warning_months";
    public static final String RETENTION_YEARS = "retention_years";

    public static final String DEFAULT_ZONE = "Europe/Paris";
    public static final int DEFAULT_WARNING_MONTHS = 12;

    public static final String ERASURE_DAYS = "erasure_days";
    public static final String MAIL_DOMAINS = "mail_domains";

    /** The charter names no delay; three months leave time to contest a closure and to take a copy. */
    public static final int DEFAULT_ERASURE_DAYS = 90;

    /** The general limitation period: whoever contests a decision may do so for five years (Code civil, article 2224). */
    public static final int DEFAULT_RETENTION_YEARS = 5;

    private static final int LONGEST_RETENTION_YEARS = 99;

    private static final int LONGEST_WARNING_MONTHS = 120;
    private static final int LONGEST_ERASURE_DAYS = 3650;

    /** Whether the realm has asked for suspension: the action is there, even if an administrator has disabled it. */
    public static boolean isInstalled(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ACTION_ID) != null;
    }

    /** Whether members are stopped, even where somebody has deleted the action by which suspension is installed. */
    public static boolean isEnforced(RealmModel realm) {
        return isInstalled(realm) || realm.getRequiredActionProviderByAlias(REPORT_ACTION_ID) != null;
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
                retentionYears(config),
                value(config, ERASURE_DAYS)
                        .flatMap(SuspensionSettings::erasureDaysOf)
                        .orElse(DEFAULT_ERASURE_DAYS),
                value(config, MAIL_DOMAINS).flatMap(MailDomains::of).orElse(MailDomains.NONE));
    }

    /** A warning since then still counts. */
    public Instant warnedSince(Instant now) {
        return now.atZone(zone).minusMonths(warningMonths).toInstant();
    }

    /** Matters closed before may be forgotten; empty when none ever is. */
    public Optional<Instant> keptSince(Instant now) {
        return retentionYears == 0
                ? Optional.empty()
                : Optional.of(now.atZone(zone).minusYears(retentionYears).toInstant());
    }

    /** From 0, which is never, to 99. */
    public static Optional<Integer> yearsOf(String value) {
        return numberOf(value).filter(years -> years >= 0 && years <= LONGEST_RETENTION_YEARS);
    }

    /** Emptied on purpose or unreadable, nothing is forgotten. */
    private static int retentionYears(Map<String, String> config) {
        return config.containsKey(RETENTION_YEARS)
                ? value(config, RETENTION_YEARS)
                        .flatMap(SuspensionSettings::yearsOf)
                        .orElse(0)
                : DEFAULT_RETENTION_YEARS;
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
        return numberOf(value).filter(months -> months >= 1 && months <= LONGEST_WARNING_MONTHS);
    }

    /** From 1 to 3650. */
    public static Optional<Integer> erasureDaysOf(String value) {
        return numberOf(value).filter(days -> days >= 1 && days <= LONGEST_ERASURE_DAYS);
    }

    private static Optional<Integer> numberOf(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Map<String, String> config, String key) {
        return Optional.ofNullable(config.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
