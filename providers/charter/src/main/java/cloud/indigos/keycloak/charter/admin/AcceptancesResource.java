package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.LedgerSearch;
import cloud.indigos.keycloak.core.member.SentId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

/** {@code …/charter/acceptances}: who has accepted, has not yet, or has declined. */
public class AcceptancesResource {

    private final Administration administration;

    AcceptancesResource(Administration administration) {
        this.administration = administration;
    }

    /** A page of the ledger; needs {@code view-users}. A header {@code Link} (RFC 8288) leads to the next one. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @DefaultValue("accepted") @QueryParam("status") String status,
            @QueryParam("version") Integer version,
            @QueryParam("after") String after,
            @DefaultValue("100") @QueryParam("max") int max) {
        LedgerPage page = LedgerPage.of(administration, status, version, after, max);
        return answer(page, page.lines());
    }

    /** The same for a spreadsheet. */
    @GET
    @Produces("text/csv;charset=utf-8;qs=0.5")
    public Response csv(
            @DefaultValue("accepted") @QueryParam("status") String status,
            @QueryParam("version") Integer version,
            @QueryParam("after") String after,
            @DefaultValue("100") @QueryParam("max") int max) {
        LedgerPage page = LedgerPage.of(administration, status, version, after, max);
        return answer(page, Csv.of(page.lines()));
    }

    private Response answer(LedgerPage page, Object entity) {
        Response.ResponseBuilder answer = Response.ok(entity);
        page.next().map(this::next).ifPresent(answer::links);
        return answer.build();
    }

    private Link next(String key) {
        URI address = administration
                .session()
                .getContext()
                .getUri()
                .getRequestUriBuilder()
                .replaceQueryParam("after", "{after}")
                .build(key);
        return Link.fromUri(address).rel("next").build();
    }

    /**
     * Records an acceptance that was given elsewhere, on paper say; needs the permission to manage that member. One that is
     * known already stays as it is: 200 with the line, and no admin event.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(OnBehalf input) {
        UserModel member = managed(input == null ? null : input.member());
        CharterVersion version = administration.version(input.version());
        Acceptance acceptance = acceptance(input, version);
        Optional<Acceptance> known =
                new MemberCharters(administration.session(), administration.realm()).accept(member, acceptance);
        if (known.isEmpty()) {
            administration.record(
                    "INDIGOS_CHARTER_ACCEPTANCE",
                    OperationType.CREATE,
                    Map.of("member", member.getId(), "version", String.valueOf(version.number()), "how", input.way()));
        }
        LedgerSearch.Person person = new LedgerSearch.Person(member.getId(), member.getUsername());
        return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .entity(LedgerLine.accepted(person, known.orElse(acceptance)))
                .build();
    }

    private Acceptance acceptance(OnBehalf input, CharterVersion version) {
        Acceptance.How how = switch (input.way()) {
            case "on_behalf" -> Acceptance.How.ON_BEHALF;
            case "import" -> Acceptance.How.IMPORT;
            default -> throw administration.errors().badRequest("indigosCharterErrorHow");
        };
        String language =
                input.language() == null ? DraftReader.defaultLanguage(administration.realm()) : input.language();
        CharterText text = administration.store().texts(version.number()).stream()
                .filter(candidate -> candidate.language().equals(language))
                .findFirst()
                .orElseThrow(() -> administration.errors().badRequest("indigosCharterErrorNoText", language));
        Instant now = RealmCharter.now();
        Instant at = new DraftReader(administration).instant(input.at()).orElse(now);
        boolean tooEarly = how == Acceptance.How.ON_BEHALF && at.isBefore(version.published());
        if (tooEarly || at.isAfter(now)) {
            throw administration
                    .errors()
                    .badRequest("indigosCharterErrorWhen", version.published().toString());
        }
        return new Acceptance(version.number(), language, text.sha256(), at, null, how);
    }

    /** By id or by user name; whoever may not look for members is not told who is one. */
    private UserModel managed(String idOrUsername) {
        UserPermissionEvaluator users = administration.auth().users();
        UserModel member = SentId.findMemberOrName(administration.session(), administration.realm(), idOrUsername)
                .filter(found -> users.canView(found) || users.canManage(found))
                .orElseThrow(() -> users.canQuery()
                        ? administration.errors().notFound("indigosCharterErrorNoMember")
                        : new ForbiddenException());
        users.requireManage(member);
        return member;
    }
}
