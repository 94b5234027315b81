package cloud.indigos.keycloak.charter.store;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds our tables to Keycloak's database. */
public final class CharterJpaEntityProviderFactory implements JpaEntityProviderFactory, JpaEntityProvider {

    /** Keycloak names its table of changes after the first ten letters, so they are ours alone. */
    private static final String ID = "charter-indigos";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                CharterVersionEntity.class,
                CharterTextEntity.class,
                AcceptanceEntity.class,
                AnswerEntity.class,
                AcceptanceCountEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/indigos-charter-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
