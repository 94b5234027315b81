package cloud.indigos.keycloak.suspension.retention;

import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.bulk.BulkStore;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Notes;
import cloud.indigos.keycloak.suspension.ledger.OldDecisions;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/** Forgets what realms no longer keep of closed matters, a few members at a time. */
public final class RetentionTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(RetentionTask.class);
    private static final int BATCH = 50;

    /** A call about many members is repeated within days or never. */
    private static final Duration BULK_CALLS = Duration.ofDays(30);

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                job -> new BulkStore(job).eraseBegunBefore(CurrentStanding.now().minus(BULK_CALLS)));
        session.realms()
                .getRealmsStream()
                .filter(SuspensionSettings::isInstalled)
                .map(RealmModel::getId)
                .toList()
                .forEach(realm -> forgetAll(sessions, realm));
    }

    private static void forgetAll(KeycloakSessionFactory sessions, String realmId) {
        Optional<String> last = Optional.of("");
        try {
            while (last.isPresent()) {
                String after = last.get();
                last = KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, session -> forgetSome(session, realmId, after));
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Old decisions of a realm could not be forgotten (%s); the next run tries again",
                    e.getClass().getName());
            LOG.debug("Old decisions of a realm could not be forgotten", e);
        }
    }

    /** Returns the last member looked at; empty when there are no more. */
    private static Optional<String> forgetSome(KeycloakSession session, String realmId, String after) {
        RealmModel realm = session.realms().getRealm(realmId);
        Instant now = CurrentStanding.now();
        Optional<Instant> closedBefore = Optional.ofNullable(realm)
                .flatMap(found -> SuspensionSettings.of(found).keptSince(now));
        if (closedBefore.isEmpty()) {
            return Optional.empty();
        }
        OldDecisions old = new OldDecisions(session, realm);
        DecisionLedger ledger = new DecisionLedger(session, realm);
        Answers answers = new Answers(session, realm);
        Notes notes = new Notes(session, realm);
        Retention retention =
                new Retention(closedBefore.get(), SuspensionSettings.of(realm).warnedSince(now));
        List<String> members = old.membersAfter(after, closedBefore.get(), BATCH);
        members.forEach(member -> {
            List<Decision> forgettable = retention.forgettable(ledger.history(member));
            forgettable.forEach(entry -> {
                old.forget(entry.id());
                answers.forget(entry.id());
            });
            forgettable.stream()
                    .map(Decision::at)
                    .max(Comparator.naturalOrder())
                    .ifPresent(closed -> notes.forgetWrittenUntil(member, closed));
        });
        if (members.isEmpty()) {
            notes.forgetWrittenBefore(closedBefore.get());
            new Outbox(session).forgetFailedBefore(realm, closedBefore.get());
            return Optional.empty();
        }
        return Optional.of(members.get(members.size() - 1));
    }
}
