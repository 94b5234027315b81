package cloud.indigos.keycloak.charter.reminder;

import java.time.Duration;

/** How far a run has come. It is over when it has done enough, or when the mail server takes nothing from anybody. */
final class Progress {

    /** A server that hangs costs ten seconds each; the next run tries again. */
    private static final int MOST_FAILURES_IN_A_ROW = 3;

    private final int most;
    private final long end;
    private int sent;
    private int failed;
    private int failedInARow;

    /**
     * A run that begins.
     *
     * @param most how many mails it tries to send
     * @param time after which it begins no other
     */
    Progress(int most, Duration time) {
        this.most = most;
        this.end = System.nanoTime() + time.toNanos();
    }

    void note(ReminderMail.Outcome outcome) {
        switch (outcome) {
            case SENT -> sent++;
            case UNDELIVERABLE, NOT_SENT -> failed++;
            case NOBODY -> {
                return;
            }
        }
        failedInARow = outcome == ReminderMail.Outcome.NOT_SENT ? failedInARow + 1 : 0;
    }

    boolean isOver() {
        return sent + failed >= most || failedInARow >= MOST_FAILURES_IN_A_ROW || System.nanoTime() - end >= 0;
    }

    int sent() {
        return sent;
    }

    int failed() {
        return failed;
    }
}
