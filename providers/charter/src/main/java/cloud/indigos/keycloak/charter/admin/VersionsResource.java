package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.draft.Draft;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;

/** {@code …/charter/versions}: all versions, and new drafts. */
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

    private final Administration administration;

    VersionsResource(Administration administration) {
        this.administration = administration;
    }

    /** Drafts included, without their texts; needs {@code view-realm}. */
    @GET
    public List<VersionData> list() {
        administration.requireView();
        CharterTimeline timeline = administration.store().timeline();
        Instant now = RealmCharter.now();
        return administration.store().all().stream()
                .map(draft -> VersionData.brief(draft, timeline, now))
                .toList();
    }

    /** Adds a draft; needs {@code manage-realm}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(VersionInput input) {
        administration.requireManage();
        if (input == null) {
            throw administration.errors().badRequest("indigosCharterErrorNoBody");
        }
        int number = input.number() == null ? nextNumber() : input.number();
        if (number < 1) {
            throw administration.errors().badRequest("indigosCharterErrorNumber");
        }
        Draft draft = new DraftReader(administration).read(number, 0, input);
        if (administration.store().get(number).isPresent()) {
            throw administration.errors().conflict("indigosCharterErrorSameNumber", number);
        }
        administration.store().create(draft, RealmCharter.now());
        administration.record(VersionResource.EVENT, OperationType.CREATE, Map.of("version", String.valueOf(number)));
        return Response.created(administration
                        .session()
                        .getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(String.valueOf(number))
                        .build())
                .tag(VersionResource.tag(draft))
                .entity(VersionData.full(draft, administration.store().timeline(), RealmCharter.now()))
                .build();
    }

    private int nextNumber() {
        return administration.store().all().stream()
                        .mapToInt(Draft::number)
                        .max()
                        .orElse(0)
                + 1;
    }
}
