package cloud.indigos.keycloak.suspension.storage;

import cloud.indigos.keycloak.suspension.answer.AnswerEntity;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.effect.EffectEntity;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.ledger.DecisionEntity;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings the tables of the ledger, the answers and the outbox. */
public final class SuspensionJpaEntityProviderFactory implements JpaEntityProviderFactory, JpaEntityProvider {

    /** Liquibase's bookkeeping table is named after the first ten letters: no other jar may begin alike. */
    private static final String ID = "standing-indigos";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(DecisionEntity.class, AnswerEntity.class, EffectEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/indigos-suspension-changelog.xml";
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

    /** Whoever is erased from Keycloak is erased here too. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserModel.UserRemovedEvent removed) {
                new DecisionLedger(removed.getKeycloakSession(), removed.getRealm()).erase(removed.getUser());
                new Answers(removed.getKeycloakSession(), removed.getRealm()).erase(removed.getUser());
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                new DecisionLedger(removed.getKeycloakSession(), removed.getRealm()).eraseAll();
                new Answers(removed.getKeycloakSession(), removed.getRealm()).eraseAll();
                new Outbox(removed.getKeycloakSession()).eraseAll(removed.getRealm());
            }
        });
    }

    @Override
    public void close() {}
}
