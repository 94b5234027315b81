package cloud.indigos.keycloak.charter.upkeep;

import cloud.indigos.keycloak.charter.realm.RealmJobs;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Keeps ledger and mirrors in order in all realms. */
public final class UpkeepTask implements ScheduledTask {

    private static final int BATCH = 200;

    @Override
    public void run(KeycloakSession session) {
        RealmJobs jobs = new RealmJobs(session);
        jobs.forEach(realmId -> {
            String after = "";
            while (after != null) {
                String from = after;
                after = jobs.inRealm(realmId, null, (own, realm) -> new Mirrors(own, realm).healUnproven(from, BATCH));
            }
            boolean more = true;
            while (more) {
                more = jobs.inRealm(realmId, false, (own, realm) -> new LedgerUpkeep(own, realm).forget(BATCH));
            }
        });
    }
}
