package cloud.indigos.keycloak.core.storage;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Brings a module's tables into Keycloak's database. Whoever is erased from Keycloak is erased there too, at once or, where
 * Keycloak publishes no event, within the hour.
 */
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

    /** Erases a member, who is gone from Keycloak, in the session's transaction. */
    protected abstract void erase(KeycloakSession session, RealmModel realm, String memberId);

    /** Erases all of a realm, which is gone from Keycloak, in the session's transaction. */
    protected abstract void eraseAll(KeycloakSession session, RealmModel realm);

    /**
     * The rows that tell of members of a realm, until {@link #erase} has been called for them: in JPQL what comes between
     * {@code from} and a last {@code and}, where {@code r.memberId} is the member's id and {@code :realm} the realm's.
     */
    protected abstract List<String> rowsOfMembers();

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserModel.UserRemovedEvent removed) {
                erase(
                        removed.getKeycloakSession(),
                        removed.getRealm(),
                        removed.getUser().getId());
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                eraseAll(removed.getKeycloakSession(), removed.getRealm());
            } else if (event instanceof PostMigrationEvent) {
                GoneMembers.eraseEveryHour(factory, this);
            }
        });
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
    public final void close() {}
}
