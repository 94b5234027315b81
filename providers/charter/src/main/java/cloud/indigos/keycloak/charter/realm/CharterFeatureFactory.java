package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RealmFeatureFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;

/** The feature {@code charter}. */
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
        factory.register(event -> {
            if (event instanceof RealmModel.RealmPostCreateEvent created) {
                completeImport(created.getKeycloakSession(), created.getCreatedRealm());
            } else if (event instanceof PostMigrationEvent migrated) {
                HourlyTasks.start(migrated.getFactory());
            }
        });
    }

    /** A realm exported elsewhere brings the action and the mirror along, but no text. */
    private static void completeImport(KeycloakSession session, RealmModel realm) {
        if (new RealmCharter(session, realm).isInstalled()) {
            new CharterFeature(session).install(realm);
        }
    }
}
