package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.realm.RealmJobs;
import cloud.indigos.keycloak.charter.reminder.ReminderMail.Outcome;
import cloud.indigos.keycloak.charter.store.AnswerLedger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Writes to the members of a realm who have not accepted a version to come, once per appointment. Each is noted before
 * they are written to, in a transaction of its own: what runs beside it finds the note, and what fails takes no other
 * note with it.
 */
public final class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final int BATCH = 50;

    private final RealmJobs jobs;
    private final String realmId;

    public Reminders(RealmJobs jobs, String realmId) {
        this.jobs = jobs;
        this.realmId = realmId;
    }

    /** What a run came to: how many mails went out, and how many were not accepted by the mail server. */
    public record Result(int sent, int failed) {}

    /**
     * Writes to those who are due now, until the mail server takes nothing more.
     *
     * @param most how many mails it tries to send
     * @param time after which it begins no other
     */
    public Result send(int most, Duration time) {
        Progress progress = new Progress(most, time);
        for (DueReminder due : jobs.inRealm(realmId, List.<DueReminder>of(), DueReminder::in)) {
            send(due, progress);
        }
        return new Result(progress.sent(), progress.failed());
    }

    private void send(DueReminder due, Progress progress) {
        List<String> members = after("", due);
        while (!members.isEmpty()) {
            for (String member : members) {
                if (progress.isOver()) {
                    return;
                }
                remind(member, due).ifPresent(progress::note);
            }
            members = after(members.get(members.size() - 1), due);
        }
    }

    /** A run takes long enough that what was due when it began may be so no more. */
    private List<String> after(String member, DueReminder due) {
        return jobs.inRealm(
                realmId,
                List.of(),
                (session, realm) -> DueReminder.in(session, realm).contains(due)
                        ? new AnswerLedger(session, realm)
                                .notReminded(due.version().number(), due.since(), member, BATCH)
                        : List.of());
    }

    /** Empty when it was for somebody else to do. */
    private Optional<Outcome> remind(String member, DueReminder due) {
        try {
            return note(member, due).map(note -> hand(member, due, note));
        } catch (RuntimeException e) {
            warn(e);
            return Optional.of(Outcome.UNDELIVERABLE);
        }
    }

    private Optional<String> note(String member, DueReminder due) {
        return jobs.inRealm(
                realmId,
                Optional.empty(),
                (session, realm) -> new AnswerLedger(session, realm)
                        .noteReminder(member, due.version().number(), due.since(), RealmCharter.now()));
    }

    /** A mail that is out is out, whatever becomes of the transaction in which its text was read. */
    private Outcome hand(String member, DueReminder due, String note) {
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.UNDELIVERABLE);
        try {
            jobs.inRealm(realmId, false, (session, realm) -> {
                outcome.set(new ReminderMail(session, realm).send(member, due.version()));
                return true;
            });
        } catch (RuntimeException e) {
            warn(e);
        }
        if (outcome.get() != Outcome.SENT) {
            takeBack(note);
        }
        return outcome.get();
    }

    private void takeBack(String note) {
        jobs.inRealm(realmId, false, (session, realm) -> {
            new AnswerLedger(session, realm).remove(note);
            return true;
        });
    }

    private void warn(RuntimeException problem) {
        LOG.warnf(problem, "A reminder of the charter in realm %s met a problem", realmId);
    }
}
