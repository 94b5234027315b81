package cloud.indigos.keycloak.charter.reminder;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/** Sends what reminders are due in all realms, in small transactions: one that fails takes no other with it. */
public final class ReminderTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ReminderTask.class);
    private static final int BATCH = 50;

    @Override
    public void run(KeycloakSession session) {
        List<String> realms =
                session.realms().getRealmsStream().map(RealmModel::getId).toList();
        realms.forEach(realmId -> sendAll(session.getKeycloakSessionFactory(), realmId));
    }

    private static void sendAll(KeycloakSessionFactory factory, String realmId) {
        String after = "";
        int failed = 0;
        while (after != null) {
            Reminders.Batch batch = send(factory, realmId, after);
            failed += batch.failed();
            after = batch.last().orElse(null);
        }
        if (failed > 0) {
            LOG.warnf(
                    "%d reminders of the charter were not accepted by the mail server; the next run tries again",
                    failed);
        }
    }

    private static Reminders.Batch send(KeycloakSessionFactory factory, String realmId, String after) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return Reminders.Batch.NONE;
            }
            session.getContext().setRealm(realm);
            return new Reminders(session, realm).send(after, BATCH);
        });
    }
}
