package cloud.indigos.keycloak.downstream.hold;

import cloud.indigos.keycloak.core.storage.TablesFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings the table of the accounts that we have locked. */
public final class HoldJpaEntityProviderFactory extends TablesFactory {

    public HoldJpaEntityProviderFactory() {
        super("downstream-indigos", "META-INF/indigos-downstream-changelog.xml", HoldEntity.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserModel.UserRemovedEvent removed) {
                Holds.erase(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                Holds.eraseAll(removed.getKeycloakSession(), removed.getRealm());
            }
        });
    }
}
