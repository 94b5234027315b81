package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.core.storage.TablesFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Adds our tables to Keycloak's database. */
public final class CharterJpaEntityProviderFactory extends TablesFactory {

    public CharterJpaEntityProviderFactory() {
        super(
                "charter-indigos",
                "META-INF/indigos-charter-changelog.xml",
                CharterVersionEntity.class,
                CharterTextEntity.class,
                AcceptanceEntity.class,
                AnswerEntity.class,
                AcceptanceCountEntity.class);
    }

    @Override
    protected void erase(KeycloakSession session, RealmModel realm, String memberId) {
        new AcceptanceLedger(session, realm).erase(memberId);
        new AnswerLedger(session, realm).erase(memberId);
    }

    @Override
    protected void eraseAll(KeycloakSession session, RealmModel realm) {
        new AcceptanceLedger(session, realm).deleteAll();
        new AnswerLedger(session, realm).deleteAll();
        new AcceptanceCounts(session, realm).deleteAll();
        new CharterStore(session, realm).deleteAll();
    }

    /** A line without its member bears its own id in the member's place. */
    @Override
    protected List<String> rowsOfMembers() {
        return List.of(
                "AcceptanceEntity r where r.realmId = :realm and r.memberId <> r.id",
                "AnswerEntity r where r.realmId = :realm and r.memberId <> r.id");
    }
}
