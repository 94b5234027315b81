package cloud.indigos.keycloak.suspension.catchup;

import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/** A round through all realms that have suspension. The name is what keeps two nodes from doing it at once. */
record CatchUpTask(String name, Consumer<RealmRound> work) implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(CatchUpTask.class);

    /** Compares attributes with the ledger. */
    static CatchUpTask reconcile() {
        return new CatchUpTask("indigos-standing-reconcile", RealmRound::reconcile);
    }

    /** Records decisions that have ended. */
    static CatchUpTask expire() {
        return new CatchUpTask("indigos-standing-expire", RealmRound::expire);
    }

    @Override
    public String getTaskName() {
        return name;
    }

    @Override
    public void run(KeycloakSession session) {
        List<String> realms = session.realms()
                .getRealmsStream()
                .filter(SuspensionSettings::isInstalled)
                .map(RealmModel::getId)
                .toList();
        realms.forEach(realm -> round(session, realm));
    }

    /** A realm that fails, say because it is being removed, takes no other with it. */
    private void round(KeycloakSession session, String realm) {
        try {
            work.accept(new RealmRound(session.getKeycloakSessionFactory(), realm));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s failed in a realm (%s); the next round tries again",
                    name, e.getClass().getName());
            LOG.debug("A round failed", e);
        }
    }
}
