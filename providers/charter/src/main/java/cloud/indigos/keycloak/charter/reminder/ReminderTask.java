package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.realm.RealmJobs;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Sends what reminders are due in all realms. */
public final class ReminderTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ReminderTask.class);

    /** As long as the task is this node's alone; the next run goes on. */
    private static final Duration MOST = Duration.ofHours(1);

    @Override
    public void run(KeycloakSession session) {
        RealmJobs jobs = new RealmJobs(session);
        jobs.forEach(realmId -> sendAll(jobs, realmId));
    }

    private static void sendAll(RealmJobs jobs, String realmId) {
        Reminders.Result result = new Reminders(jobs, realmId).send(Integer.MAX_VALUE, MOST);
        if (result.failed() > 0) {
            LOG.warnf(
                    "%d reminders of the charter were not accepted by the mail server; the next run tries again",
                    result.failed());
        }
    }
}
