package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.realm.RealmJobs;
import cloud.indigos.keycloak.charter.reminder.Reminders;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.keycloak.events.admin.OperationType;

/** {@code …/charter/reminders}: does now what the timer does every hour. */
public class RemindersResource {

    /** So that the request ends in time; what is left is for the next one, or for the timer. */
    private static final int MOST = 200;

    private static final Duration TIME = Duration.ofMinutes(1);

    private final Administration administration;

    RemindersResource(Administration administration) {
        this.administration = administration;
    }

    /** How many mails went out, and how many the mail server refused. */
    public record Sent(int sent, int failed) {}

    /** Sends the reminders that are due, each once; needs {@code manage-realm}. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Sent send() {
        administration.requireManage();
        RealmJobs jobs = new RealmJobs(administration.session());
        Reminders.Result result = new Reminders(jobs, administration.realm().getId()).send(MOST, TIME);
        administration.record(
                "INDIGOS_CHARTER_REMINDERS",
                OperationType.ACTION,
                Map.of("sent", String.valueOf(result.sent()), "failed", String.valueOf(result.failed())));
        return new Sent(result.sent(), result.failed());
    }
}
