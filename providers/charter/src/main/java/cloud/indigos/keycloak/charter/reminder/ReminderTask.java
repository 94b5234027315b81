package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.realm.RealmJobs;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Sends what reminders are due in all realms. */
public final class ReminderTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ReminderTask.class);
    private static final int BATCH = 50;

    @Override
    public void run(KeycloakSession session) {
        RealmJobs jobs = new RealmJobs(session);
        jobs.forEach(realmId -> sendAll(jobs, realmId));
    }

    private static void sendAll(RealmJobs jobs, String realmId) {
        String after = "";
        int failed = 0;
        while (after != null) {
            Reminders.Batch batch = send(jobs, realmId, after);
            failed += batch.failed();
            after = batch.last().orElse(null);
        }
        if (failed > 0) {
            LOG.warnf(
                    "%d reminders of the charter were not accepted by the mail server; the next run tries again",
                    failed);
        }
    }

    private static Reminders.Batch send(RealmJobs jobs, String realmId, String after) {
        return jobs.inRealm(
                realmId, Reminders.Batch.NONE, (session, realm) -> new Reminders(session, realm).send(after, BATCH));
    }
}
