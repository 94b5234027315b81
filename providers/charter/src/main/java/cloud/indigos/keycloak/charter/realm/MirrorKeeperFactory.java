package cloud.indigos.keycloak.charter.realm;

import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Puts the mirror of the versions right when an administrator saves a realm: a console page opened before a publication
 * would otherwise write the attribute it had loaded, and a script that leaves it out would erase it.
 */
public final class MirrorKeeperFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "indigos-charter-mirror";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {
            @Override
            public void onEvent(Event event) {}

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                if (event.getResourceType() == ResourceType.REALM && event.getOperationType() == OperationType.UPDATE) {
                    keep(session, event.getRealmId());
                }
            }

            @Override
            public void close() {}
        };
    }

    private static void keep(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            RealmCharter charter = new RealmCharter(session, realm);
            if (charter.isInstalled()) {
                charter.mirror();
            }
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
