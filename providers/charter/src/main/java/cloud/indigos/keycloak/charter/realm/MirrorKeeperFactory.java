package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.MemberCharter;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Puts the mirrors right after an administrator's change. A console page opened before a publication would otherwise write
 * the realm attribute it had loaded, and a script that leaves it out would erase it; members of a partial import bring
 * attributes of another server, which no validator sees.
 */
public final class MirrorKeeperFactory implements EventListenerProviderFactory {

    private static final Pattern IMPORTED_MEMBER = Pattern.compile("users/([^/]+)");

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
                if (event.getResourceType() == ResourceType.REALM) {
                    keep(session, event);
                }
            }

            @Override
            public void close() {}
        };
    }

    private static void keep(KeycloakSession session, AdminEvent event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (realm == null || !new RealmCharter(session, realm).isInstalled()) {
            return;
        }
        Matcher imported = IMPORTED_MEMBER.matcher(String.valueOf(event.getResourcePath()));
        if (imported.matches()) {
            Optional.ofNullable(session.users().getUserById(realm, imported.group(1)))
                    .filter(member -> member.getFirstAttribute(MemberCharter.ATTRIBUTE) != null)
                    .ifPresent(new MemberCharters(session, realm)::heal);
        } else if (event.getOperationType() == OperationType.UPDATE) {
            new RealmCharter(session, realm).mirror();
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
