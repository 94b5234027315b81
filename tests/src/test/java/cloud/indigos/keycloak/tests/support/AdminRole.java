package cloud.indigos.keycloak.tests.support;

import java.util.List;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.testframework.realm.ManagedRealm;

/** One of the roles by which Keycloak lets an account look after its own realm. */
public record AdminRole(ManagedRealm realm, String name) {

    private static final String CLIENT = "realm-management";

    /** Gives it to an account or a group, whose roles these are. */
    public void giveTo(RoleMappingResource roles) {
        String id = realm.admin().clients().findByClientId(CLIENT).get(0).getId();
        ClientResource client = realm.admin().clients().get(id);
        roles.clientLevel(id).add(List.of(client.roles().get(name).toRepresentation()));
    }
}
