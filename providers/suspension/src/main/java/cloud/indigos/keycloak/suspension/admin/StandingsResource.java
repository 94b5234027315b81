package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.standing.Standing;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code …/standings}: the members about whom something is decided, and the ways to decide. */
@Produces(MediaType.APPLICATION_JSON)
public class StandingsResource {

    private final Administration administration;

    StandingsResource(Administration administration) {
        this.administration = administration;
    }

    /**
     * A page of members by standing, from mildest to harshest and then by user name, as far as this administrator may
     * see them.
     *
     * @param standings {@code warned}, {@code restricted}, {@code suspended}, {@code closed}; all four when left out
     * @param search as in Keycloak's own search of users
     */
    @GET
    public List<MemberStanding> list(
            @QueryParam("standing") List<String> standings,
            @QueryParam("search") String search,
            @DefaultValue("0") @QueryParam("first") int first,
            @DefaultValue("100") @QueryParam("max") int max) {
        administration.requireInstalled();
        administration.auth().users().requireQuery();
        administration.requirePage(first, max);
        MemberSearch members = new MemberSearch(administration, search);
        return members.page(known(standings), first, max).stream()
                .map(member -> MemberStanding.of(administration.session(), administration.realm(), member))
                .toList();
    }

    @Path("members/{id}")
    public MemberResource member(@PathParam("id") String id) {
        administration.requireInstalled();
        return new MemberResource(administration, id);
    }

    @Path("effects")
    public EffectsResource effects() {
        administration.requireInstalledOrToBeTold();
        return new EffectsResource(administration);
    }

    @Path("bulk")
    public BulkResource bulk() {
        administration.requireInstalled();
        return new BulkResource(administration);
    }

    private List<Standing> known(List<String> values) {
        if (values.isEmpty()) {
            return List.of(Standing.WARNED, Standing.RESTRICTED, Standing.SUSPENDED, Standing.CLOSED);
        }
        return values.stream()
                .map(value -> Standing.of(value)
                        .orElseThrow(() -> administration.errors().badRequest("indigosStandingsErrorStanding", value)))
                .distinct()
                .sorted()
                .toList();
    }
}
