package cloud.indigos.keycloak.charter.realm;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Work in all realms, in small transactions: one that fails takes no other with it. */
public final class RealmJobs {

    private static final Logger LOG = Logger.getLogger(RealmJobs.class);

    private final KeycloakSessionFactory factory;

    public RealmJobs(KeycloakSession session) {
        this.factory = session.getKeycloakSessionFactory();
    }

    /** Does it for each realm, by its id; a realm in which it fails is left for the next time. */
    public void forEach(Consumer<String> job) {
        for (String realmId : realms()) {
            try {
                job.accept(realmId);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The charter's work in realm %s failed; the next run tries again", realmId);
            }
        }
    }

    /** Does one thing in one transaction; a realm that is gone meanwhile gives {@code none}. */
    public <T> T inRealm(String realmId, T none, BiFunction<KeycloakSession, RealmModel, T> job) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return none;
            }
            session.getContext().setRealm(realm);
            return job.apply(session, realm);
        });
    }

    private List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
    }
}
