package cloud.indigos.keycloak.charter.admin;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code /admin/realms/{realm}/indigos/charter}. */
public class CharterAdminResource {

    private final Administration administration;

    CharterAdminResource(Administration administration) {
        this.administration = administration;
    }

    @Path("versions")
    public VersionsResource versions() {
        return new VersionsResource(administration);
    }

    @Path("versions/{number}")
    public VersionResource version(@PathParam("number") int number) {
        return new VersionResource(administration, number);
    }
}
