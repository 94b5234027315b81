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

    @Path("acceptances")
    public AcceptancesResource acceptances() {
        return new AcceptancesResource(administration);
    }

    @Path("rate")
    public RateResource rate() {
        return new RateResource(administration);
    }

    @Path("reminders")
    public RemindersResource reminders() {
        return new RemindersResource(administration);
    }

    @Path("export")
    public ExportResource export() {
        return new ExportResource(administration);
    }
}
