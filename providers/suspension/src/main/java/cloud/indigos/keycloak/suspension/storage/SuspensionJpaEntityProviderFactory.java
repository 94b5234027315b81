package cloud.indigos.keycloak.suspension.storage;

import cloud.indigos.keycloak.core.storage.TablesFactory;
import cloud.indigos.keycloak.suspension.answer.AnswerEntity;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.bulk.BulkEntity;
import cloud.indigos.keycloak.suspension.bulk.BulkLineEntity;
import cloud.indigos.keycloak.suspension.bulk.BulkStore;
import cloud.indigos.keycloak.suspension.effect.EffectEntity;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.effect.PauseEntity;
import cloud.indigos.keycloak.suspension.ledger.DecisionEntity;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.NoteEntity;
import cloud.indigos.keycloak.suspension.ledger.Notes;
import cloud.indigos.keycloak.suspension.retention.RetentionTimer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;

/** Brings the tables of the ledger with its notes and answers, of bulk decisions and of the outbox. */
public final class SuspensionJpaEntityProviderFactory extends TablesFactory {

    public SuspensionJpaEntityProviderFactory() {
        super(
                "standing-indigos",
                "META-INF/indigos-suspension-changelog.xml",
                DecisionEntity.class,
                NoteEntity.class,
                AnswerEntity.class,
                EffectEntity.class,
                PauseEntity.class,
                BulkEntity.class,
                BulkLineEntity.class);
    }

    /** Whoever is erased from Keycloak is erased here too. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserModel.UserRemovedEvent removed) {
                erase(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                eraseAll(removed.getKeycloakSession(), removed.getRealm());
            } else if (event instanceof PostMigrationEvent) {
                RetentionTimer.start(factory);
            }
        });
    }

    private static void erase(KeycloakSession session, RealmModel realm, UserModel member) {
        new DecisionLedger(session, realm).erase(member);
        new Notes(session, realm).erase(member);
        new Answers(session, realm).erase(member);
        new BulkStore(session).erase(member);
        new Outbox(session).eraseFailed(realm, member);
    }

    private static void eraseAll(KeycloakSession session, RealmModel realm) {
        new DecisionLedger(session, realm).eraseAll();
        new Notes(session, realm).eraseAll();
        new Answers(session, realm).eraseAll();
        new BulkStore(session).eraseAll(realm);
        new Outbox(session).eraseAll(realm);
    }
}
