package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a realm's members are to be reminded of now.
 *
 * @param version the one to come
 * @param since the appointment: who was written to since then need not be written to now
 */
record DueReminder(CharterVersion version, Instant since) {

    /** Empty also when the realm has no mail server. */
    static Optional<DueReminder> in(KeycloakSession session, RealmModel realm) {
        RealmCharter charter = new RealmCharter(session, realm);
        if (!charter.isInstalled() || realm.getSmtpConfig().isEmpty()) {
            return Optional.empty();
        }
        Instant now = RealmCharter.now();
        return charter.timeline()
                .upcoming(now)
                .flatMap(version -> CharterSettings.of(realm)
                        .reminders()
                        .appointment(version.enforcedFrom(), now)
                        .map(since -> new DueReminder(version, since)));
    }
}
