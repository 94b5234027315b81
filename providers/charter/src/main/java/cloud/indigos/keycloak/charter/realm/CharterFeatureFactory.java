package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.store.AcceptanceCounts;
import cloud.indigos.keycloak.charter.store.AcceptanceLedger;
import cloud.indigos.keycloak.charter.store.AnswerLedger;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RealmFeatureFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/** The feature {@code charter}; also keeps the tables in step with users and realms that go. */
public final class CharterFeatureFactory implements RealmFeatureFactory {

    @Override
    public String getId() {
        return "charter";
    }

    @Override
    public RealmFeature create(KeycloakSession session) {
        return new CharterFeature(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(CharterFeatureFactory::follow);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                HourlyTasks.start(migrated.getFactory());
            }
        });
    }

    private static void follow(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            String member = removed.getUser().getId();
            new AcceptanceLedger(removed.getKeycloakSession(), removed.getRealm()).erase(member);
            new AnswerLedger(removed.getKeycloakSession(), removed.getRealm()).erase(member);
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            completeImport(created.getKeycloakSession(), created.getCreatedRealm());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new AcceptanceLedger(removed.getKeycloakSession(), removed.getRealm()).deleteAll();
            new AnswerLedger(removed.getKeycloakSession(), removed.getRealm()).deleteAll();
            new AcceptanceCounts(removed.getKeycloakSession(), removed.getRealm()).deleteAll();
            new CharterStore(removed.getKeycloakSession(), removed.getRealm()).deleteAll();
        }
    }

    /** A realm exported elsewhere brings the action and the mirror along, but no text. */
    private static void completeImport(KeycloakSession session, RealmModel realm) {
        if (new RealmCharter(session, realm).isInstalled()) {
            new CharterFeature(session).install(realm);
        }
    }
}
