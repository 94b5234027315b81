package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A version that a realm's members are to be reminded of now.
 *
 * @param version the one to come
 * @param since the appointment: who was written to since then need not be written to now
 */
record DueReminder(CharterVersion version, Instant since) {

    /** None also when the realm has no mail server. */
    static List<DueReminder> in(KeycloakSession session, RealmModel realm) {
        RealmCharter charter = new RealmCharter(session, realm);
        if (!charter.isInstalled() || realm.getSmtpConfig().isEmpty()) {
            return List.of();
        }
        return of(charter.timeline(), CharterSettings.of(realm).reminders(), RealmCharter.now());
    }

    /** One for each date to come of which an appointment is reached. */
    static List<DueReminder> of(CharterTimeline timeline, ReminderSchedule schedule, Instant now) {
        return timeline.upcoming(now).stream()
                .flatMap(version -> schedule.appointment(version.enforcedFrom(), now).stream()
                        .map(since -> new DueReminder(version, since)))
                .toList();
    }
}
