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
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
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

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        super.postInit(factory);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                RetentionTimer.start(factory);
            }
        });
    }

    @Override
    protected void erase(KeycloakSession session, RealmModel realm, String memberId) {
        new DecisionLedger(session, realm).erase(memberId);
        new Notes(session, realm).erase(memberId);
        new Answers(session, realm).erase(memberId);
        new BulkStore(session).erase(memberId);
        new Outbox(session).eraseFailed(realm, memberId);
    }

    @Override
    protected void eraseAll(KeycloakSession session, RealmModel realm) {
        new DecisionLedger(session, realm).eraseAll();
        new Notes(session, realm).eraseAll();
        new Answers(session, realm).eraseAll();
        new BulkStore(session).eraseAll(realm);
        new Outbox(session).eraseAll(realm);
    }

    /** Not those of the outbox: what is still to be done for an erased member stays until it is done. */
    @Override
    protected List<String> rowsOfMembers() {
        return List.of(
                "IndigosDecision r where r.realmId = :realm",
                "IndigosNote r where r.realmId = :realm",
                "IndigosAnswer r where r.realmId = :realm",
                "IndigosBulkLine r, IndigosBulk b where b.id = r.bulkId and b.realmId = :realm");
    }
}
