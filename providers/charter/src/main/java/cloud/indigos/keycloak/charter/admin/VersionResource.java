package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.Difference;
import cloud.indigos.keycloak.charter.draft.Draft;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.keycloak.events.admin.OperationType;

/** {@code …/charter/versions/{number}}: one version, a draft until it is published. */
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {

    static final String EVENT = "INDIGOS_CHARTER_VERSION";

    private final Administration administration;
    private final int number;

    VersionResource(Administration administration, int number) {
        this.administration = administration;
        this.number = number;
    }

    /** With its texts; needs {@code view-realm}. */
    @GET
    public Response get() {
        administration.requireView();
        return answer(found());
    }

    /** Replaces a draft, if it is still the one of {@code If-Match}; needs {@code manage-realm}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, VersionInput input) {
        administration.requireManage();
        Draft known = editable(ifMatch);
        if (input == null) {
            throw administration.errors().badRequest("indigosCharterErrorNoBody");
        }
        if (input.number() != null && input.number() != number) {
            throw administration.errors().badRequest("indigosCharterErrorNumberChanged", number);
        }
        Draft draft = new DraftReader(administration).read(number, known.revision(), input);
        requireDone(administration.store().replace(draft, RealmCharter.now()));
        administration.record(EVENT, OperationType.UPDATE, details());
        return answer(found());
    }

    /** Deletes a draft, if it is still the one of {@code If-Match}; needs {@code manage-realm}. */
    @DELETE
    public void delete(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        administration.requireManage();
        requireDone(administration.store().delete(editable(ifMatch)));
        administration.record(EVENT, OperationType.DELETE, details());
    }

    /**
     * Publishes a draft, from when it never changes; a version that is published already stays as it is, and asking
     * again is no error. Touches no user. Needs {@code manage-realm}.
     */
    @POST
    @Path("publish")
    public Response publish(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        administration.requireManage();
        Draft draft = found();
        if (draft.isPublished()) {
            return answer(draft);
        }
        if (ifMatch != null) {
            requireMatch(draft, ifMatch);
        }
        Instant now = RealmCharter.now();
        Instant enforcedFrom = draft.enforcedFrom().orElse(now);
        administration.publicationRules().refusal(draft, enforcedFrom, now).ifPresent(refusal -> {
            throw administration.refused(Response.Status.BAD_REQUEST, refusal);
        });
        requireDone(administration.store().publish(draft, now, enforcedFrom));
        new RealmCharter(administration.session(), administration.realm()).mirror();
        administration.record("INDIGOS_CHARTER_PUBLICATION", OperationType.CREATE, details());
        return answer(found());
    }

    /** What changed from another version, line by line; needs {@code view-realm}. */
    @GET
    @Path("changes")
    public Difference changes(@QueryParam("from") int from, @QueryParam("language") String language) {
        administration.requireView();
        String tag = language == null ? DraftReader.defaultLanguage(administration.realm()) : language;
        Draft before = administration
                .store()
                .get(from)
                .orElseThrow(() -> administration.errors().notFound("indigosCharterErrorNoVersion", from));
        return Difference.between(markdown(before, tag), markdown(found(), tag));
    }

    private String markdown(Draft draft, String language) {
        return draft.text(language)
                .orElseThrow(() -> administration.errors().notFound("indigosCharterErrorNoText", language))
                .markdown();
    }

    @Path("texts/{language}")
    public TextResource text(@PathParam("language") String language) {
        return new TextResource(administration, this, language);
    }

    static EntityTag tag(Draft draft) {
        return new EntityTag(
                draft.number() + "-" + draft.revision() + "-" + draft.texts().size());
    }

    Draft found() {
        return administration
                .store()
                .get(number)
                .orElseThrow(() -> administration.errors().notFound("indigosCharterErrorNoVersion", number));
    }

    Response answer(Draft draft) {
        return Response.ok(VersionData.full(draft, administration.store().timeline(), RealmCharter.now()))
                .tag(tag(draft))
                .build();
    }

    Map<String, String> details() {
        return Map.of("version", String.valueOf(number));
    }

    void requireDone(boolean done) {
        if (!done) {
            throw changedMeanwhile();
        }
    }

    private Draft editable(String ifMatch) {
        Draft draft = found();
        if (draft.isPublished()) {
            throw administration.errors().conflict("indigosCharterErrorPublished", number);
        }
        if (ifMatch == null) {
            throw administration.errors().error(Response.Status.PRECONDITION_REQUIRED, "indigosCharterErrorNoIfMatch");
        }
        requireMatch(draft, ifMatch);
        return draft;
    }

    private void requireMatch(Draft draft, String ifMatch) {
        if (!ifMatch.strip().equals("*")
                && !ifMatch.strip().equals('"' + tag(draft).getValue() + '"')) {
            throw changedMeanwhile();
        }
    }

    private RuntimeException changedMeanwhile() {
        return administration.errors().error(Response.Status.PRECONDITION_FAILED, "indigosCharterErrorChanged", number);
    }
}
