package cloud.indigos.keycloak.downstream.hold;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings the table of the accounts that we have locked. */
public final class HoldJpaEntityProviderFactory implements JpaEntityProviderFactory, JpaEntityProvider {

    /** Liquibase's bookkeeping table is named after the first ten letters: no other jar may begin alike. */
    private static final String ID = "downstream-indigos";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(HoldEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/indigos-downstream-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

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

    @Override
    public void close() {}
}
