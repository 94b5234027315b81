package cloud.indigos.keycloak.core.storage;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings a module's tables into Keycloak's database. */
public abstract class TablesFactory implements JpaEntityProviderFactory, JpaEntityProvider {

    private final String id;
    private final String changelog;
    private final List<Class<?>> entities;

    /**
     * The tables of one module.
     *
     * @param id Liquibase's bookkeeping table is named after its first ten letters: no other module may begin alike
     * @param changelog the name of Liquibase's file, XML, in the module's jar
     */
    protected TablesFactory(String id, String changelog, Class<?>... entities) {
        this.id = id;
        this.changelog = changelog;
        this.entities = List.of(entities);
    }

    @Override
    public final JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getFactoryId() {
        return id;
    }

    @Override
    public final String getChangelogLocation() {
        return changelog;
    }

    @Override
    public final List<Class<?>> getEntities() {
        return entities;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
