package cloud.indigos.keycloak.downstream.hold;

import cloud.indigos.keycloak.core.storage.TablesFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Brings the table of the accounts that we have locked. */
public final class HoldJpaEntityProviderFactory extends TablesFactory {

    public HoldJpaEntityProviderFactory() {
        super("downstream-indigos", "META-INF/indigos-downstream-changelog.xml", HoldEntity.class);
    }

    @Override
    protected void erase(KeycloakSession session, RealmModel realm, String memberId) {
        Holds.erase(session, realm, memberId);
    }

    @Override
    protected void eraseAll(KeycloakSession session, RealmModel realm) {
        Holds.eraseAll(session, realm);
    }

    @Override
    protected List<String> rowsOfMembers() {
        return List.of("IndigosHold r where r.realmId = :realm");
    }
}
