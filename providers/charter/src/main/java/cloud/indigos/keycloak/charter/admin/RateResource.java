package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.store.LedgerSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** {@code …/charter/rate}: how many have accepted, and when. */
public class RateResource {

    private final Administration administration;

    RateResource(Administration administration) {
        this.administration = administration;
    }

    /**
     * The state of a version.
     *
     * @param accepted members of today who have accepted it or a later one
     * @param pending members of today who have not
     * @param days acceptances of this very version by day (UTC), members of former days included
     */
    public record Rate(int version, long accepted, long pending, List<Day> days) {}

    /** A day, such as {@code 2026-11-23}. */
    public record Day(String day, long accepted) {}

    /** Numbers only; needs {@code view-realm}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Rate rate(@QueryParam("version") Integer version) {
        administration.requireView();
        int number = administration.version(version).number();
        LedgerSearch search = new LedgerSearch(administration.session(), administration.realm());
        return new Rate(
                number,
                search.countMembersWhoAccepted(number),
                search.countPending(number),
                search.perDay(number).stream().map(RateResource::day).toList());
    }

    private static Day day(LedgerSearch.Day day) {
        return new Day(
                Instant.ofEpochSecond(day.start())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString(),
                day.accepted());
    }
}
