package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.realm.RealmJobs;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Sends what reminders are due in all realms. */
public final class ReminderTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ReminderTask.class);

    /** For all realms together: somewhat less than the task is this node's alone. The next run goes on. */
    private static final Duration MOST = Duration.ofMinutes(55);

    @Override
    public void run(KeycloakSession session) {
        RealmJobs jobs = new RealmJobs(session);
        Instant end = Instant.now().plus(MOST);
        jobs.forEach(realmId -> sendAll(jobs, realmId, Duration.between(Instant.now(), end)));
    }

    private static void sendAll(RealmJobs jobs, String realmId, Duration time) {
        Reminders.Result result = new Reminders(jobs, realmId).send(Integer.MAX_VALUE, time);
        if (result.failed() > 0) {
            LOG.warnf(
                    "%d reminders of the charter were not accepted by the mail server; the next run tries again",
                    result.failed());
        }
    }
}
