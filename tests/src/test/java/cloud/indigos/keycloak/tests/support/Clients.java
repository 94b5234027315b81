package cloud.indigos.keycloak.tests.support;

import java.util.function.Consumer;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** Changes that somebody makes to a client in the console. */
public record Clients(ManagedRealm realm) {

    /** Takes our claims away, as somebody does who tidies up. */
    public void takeClaimsFrom(String clientId) {
        ClientResource client = find(clientId);
        client.getDefaultClientScopes().stream()
                .filter(scope -> scope.getName().equals("indigos"))
                .forEach(scope -> client.removeDefaultClientScope(scope.getId()));
    }

    /** Changes what the console shows of this client. */
    public void change(String clientId, Consumer<ClientRepresentation> change) {
        ClientResource client = find(clientId);
        ClientRepresentation representation = client.toRepresentation();
        change.accept(representation);
        client.update(representation);
    }

    /** Tells the client at this address, by OpenID Connect's back channel, of sessions that end. */
    public void tellOfLogoutsAt(String clientId, String url) {
        change(clientId, client -> client.getAttributes().put("backchannel.logout.url", url));
    }

    private ClientResource find(String clientId) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(clientId).get(0).getId());
    }
}
