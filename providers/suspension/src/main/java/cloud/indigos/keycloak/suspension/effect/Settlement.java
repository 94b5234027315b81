package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.metrics.EffectCounter;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** Writes down what came of an attempt. */
final class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final RetryDelay retryDelay =
            new RetryDelay(() -> ThreadLocalRandom.current().nextDouble());

    void settle(KeycloakSession session, EffectJob job, Outcome outcome) {
        Outbox outbox = new Outbox(session);
        Instant now = CurrentStanding.now();
        Optional<Duration> delay = delay(job, outcome);
        if (outcome.result() != Outcome.Result.DONE) {
            outcome.rest().ifPresent(payload -> outbox.leave(job.id(), payload));
        }
        if (outcome.result() == Outcome.Result.DONE) {
            outbox.done(job.id());
            outbox.hasten(job, now);
            if (job.showsRecovery()) {
                outbox.release(job.kind(), now, Integer.MAX_VALUE);
            }
            EffectCounter.done(job.kind());
        } else if (delay.isPresent()) {
            outbox.postpone(job.id(), now.plus(delay.get()), outcome.problem());
            EffectCounter.retried(job.kind());
        } else {
            LOG.warnf(
                    "Effect %s %s given up after %d attempts: %s",
                    job.kind(), job.id(), job.attempts(), outcome.problem());
            if (isOfNobody(session, job)) {
                outbox.done(job.id());
            } else {
                outbox.giveUp(job.id(), now, outcome.problem());
            }
            EffectCounter.failed(job.kind());
        }
    }

    /** A service's account outlives a member who is erased; a mail or a logout that failed is of use to nobody then. */
    private static boolean isOfNobody(KeycloakSession session, EffectJob job) {
        return !job.service() && !MemberTurn.takeUnread(session, job.memberId());
    }

    private Optional<Duration> delay(EffectJob job, Outcome outcome) {
        return switch (outcome.result()) {
            case TRY_AGAIN -> retryDelay.after(job.attempts());
            // The service's fault and not this effect's: it is never given up for that.
            case UNAVAILABLE, STOP ->
                Optional.of(retryDelay.after(job.attempts()).orElse(RetryDelay.LONGEST));
            default -> Optional.empty();
        };
    }
}
