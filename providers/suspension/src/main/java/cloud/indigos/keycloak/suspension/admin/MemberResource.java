package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.decision.Deciding;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException;
import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.effect.WaitingEffects;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Note;
import cloud.indigos.keycloak.suspension.ledger.Notes;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.standing.Standing;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code …/standings/members/{id}}: one member, and what is decided about them. */
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    private static final DecisionInput LIFT =
            new DecisionInput(Standing.ACTIVE.value(), null, null, null, null, null, null);

    private final Administration administration;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final DecisionLedger ledger;
    private final String id;

    MemberResource(Administration administration, String id) {
        this.administration = administration;
        this.session = administration.session();
        this.realm = administration.realm();
        this.ledger = new DecisionLedger(session, realm);
        this.id = id;
    }

    /** What holds, with the {@code ETag} that a decision may be made to depend on. */
    @GET
    public Response get() {
        UserModel member = administration.visible(id);
        return answer(Response.Status.OK, member);
    }

    /** All entries of the ledger, with what was answered and what is not done yet, and all notes about the member. */
    @GET
    @Path("history")
    public History history() {
        UserModel member = administration.visible(id);
        return History.of(
                ledger.history(member),
                new Notes(session, realm).of(member),
                new Answers(session, realm).of(member),
                new WaitingEffects(session, realm).of(member));
    }

    /** Decides by the console's rules: 201, or 200 when that holds already. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, DecisionInput input) {
        UserModel member = administration.managedInTurn(id);
        administration.requireStanding(input);
        return decide(member, ifMatch, input);
    }

    /** Makes the member active; what the console's "Active" does. */
    @POST
    @Path("lift")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lift(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NoteInput input) {
        UserModel member = administration.managedInTurn(id);
        Response answer = decide(member, ifMatch, LIFT);
        note(member, ledger.last(member).map(Decision::id), input);
        return answer;
    }

    /** Declares a decision to have been wrong; what holds because of it ends. */
    @POST
    @Path("decisions/{decision}/annul")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response annul(@PathParam("decision") String decisionId, NoteInput input) {
        UserModel member = administration.managedInTurn(id);
        Decision wrong = entry(member, decisionId);
        Decision annulment = recorded(() -> new StandingChanges(session, realm).annul(member, wrong, actor()));
        administration.record(annulment);
        note(member, Optional.of(annulment.id()), input);
        return answer(Response.Status.CREATED, member);
    }

    /** Writes something down for the other administrators. */
    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response note(NoteInput input) {
        UserModel member = administration.managed(id);
        if (input == null || input.isEmpty()) {
            throw administration.errors().badRequest("indigosStandingsErrorNoNote", Note.LONGEST);
        }
        Optional<String> about = Optional.ofNullable(input.decision());
        about.ifPresent(decisionId -> entry(member, decisionId));
        Note note = note(member, about, input).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(History.NoteLine.of(note))
                .build();
    }

    private Response decide(UserModel member, String ifMatch, DecisionInput input) {
        Optional<Decision> last = ledger.last(member);
        requireMatch(last, ifMatch);
        Map<String, List<String>> values = input.attributes();
        Optional<Decision> decision = recorded(() -> new Deciding(session, realm).decide(member, values, actor()));
        if (ifMatch != null && decision.filter(taken -> !taken.follows(last)).isPresent()) {
            throw meanwhile();
        }
        decision.ifPresent(administration::record);
        note(member, decision.or(() -> ledger.last(member)).map(Decision::id), input.noteInput());
        return answer(decision.isPresent() ? Response.Status.CREATED : Response.Status.OK, member);
    }

    /** Two administrators at once: the ledger takes only one of them. */
    private <T> T recorded(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (DecisionRefusedException e) {
            throw administration.refused(e);
        } catch (ModelDuplicateException e) {
            throw meanwhile();
        }
    }

    private RuntimeException meanwhile() {
        return administration.errors().conflict("indigosStandingsErrorMeanwhile");
    }

    private void requireMatch(Optional<Decision> last, String ifMatch) {
        if (ifMatch != null && !matches(ifMatch, quoted(tag(last)))) {
            throw administration.errors().error(Response.Status.PRECONDITION_FAILED, "indigosStandingsErrorMeanwhile");
        }
    }

    /** A list of tags, or * for whatever there is (RFC 9110, section 13.1.1). */
    private static boolean matches(String ifMatch, String tag) {
        return Stream.of(ifMatch.split(",", -1)).map(String::strip).anyMatch(any -> any.equals("*") || any.equals(tag));
    }

    private Optional<Note> note(UserModel member, Optional<String> about, NoteInput input) {
        if (input == null || input.isEmpty()) {
            return Optional.empty();
        }
        String text = input.text();
        if (text.length() > Note.LONGEST) {
            throw administration.errors().badRequest("indigosStandingsErrorNoNote", Note.LONGEST);
        }
        return Optional.of(new Notes(session, realm).add(member, about, text, actor(), CurrentStanding.now()));
    }

    private Decision entry(UserModel member, String decisionId) {
        return ledger.find(decisionId)
                .filter(decision -> decision.memberId().equals(member.getId()))
                .orElseThrow(() -> administration.errors().notFound("indigosStandingsErrorNoEntry"));
    }

    private Actor actor() {
        return administration.actor();
    }

    private Response answer(Response.Status status, UserModel member) {
        return Response.status(status)
                .tag(new EntityTag(tag(ledger.last(member))))
                .entity(MemberStanding.of(session, realm, member))
                .build();
    }

    private static String tag(Optional<Decision> last) {
        return last.map(Decision::id).orElse("none");
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
