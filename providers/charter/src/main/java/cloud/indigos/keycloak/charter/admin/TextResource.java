package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.draft.Draft;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;

/** {@code …/charter/versions/{number}/texts/{language}}: a version in one language, as a Markdown file comes and goes. */
public class TextResource {

    private static final String MARKDOWN = "text/markdown";

    private final Administration administration;
    private final VersionResource version;
    private final String language;

    TextResource(Administration administration, VersionResource version, String language) {
        this.administration = administration;
        this.version = version;
        this.language = language;
    }

    /** The Markdown; needs {@code view-realm}. */
    @GET
    @Produces(MARKDOWN + ";charset=utf-8")
    public Response get() {
        administration.requireView();
        CharterText text = version.found()
                .text(language)
                .orElseThrow(() -> administration.errors().notFound("indigosCharterErrorNoText", language));
        return Response.ok(text.markdown()).language(text.language()).build();
    }

    /**
     * Sets a draft's text, or adds a language to a published version; a text that was published is never replaced. Needs
     * {@code manage-realm}.
     */
    @PUT
    @Consumes(MARKDOWN)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putMarkdown(
            @QueryParam("title") String title, @QueryParam("summary") String summary, String markdown) {
        return put(new VersionInput.TextInput(title, summary, markdown));
    }

    /** The same for clients that can send JSON only. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(VersionInput.TextInput input) {
        administration.requireManage();
        if (input == null) {
            throw administration.errors().badRequest("indigosCharterErrorNoBody");
        }
        CharterText text = new DraftReader(administration).checked(input.as(language));
        Draft known = version.found();
        if (known.isPublished()) {
            addTo(known, text);
        } else {
            version.requireDone(administration.store().replace(with(known, text), RealmCharter.now()));
        }
        administration.record(
                "INDIGOS_CHARTER_TEXT",
                known.isPublished() ? OperationType.CREATE : OperationType.UPDATE,
                Map.of("version", String.valueOf(known.number()), "language", language, "sha256", text.sha256()));
        return version.answer(version.found());
    }

    private void addTo(Draft published, CharterText text) {
        Optional<CharterText> known = published.text(language);
        if (known.isEmpty()) {
            administration.publicationRules().refusal(text, published.number()).ifPresent(refusal -> {
                throw administration.refused(Response.Status.BAD_REQUEST, refusal);
            });
            administration.store().addText(published.number(), text, RealmCharter.now());
        } else if (!known.get().equals(text)) {
            throw administration.errors().conflict("indigosCharterErrorPublished", published.number());
        }
    }

    private Draft with(Draft draft, CharterText text) {
        Stream<CharterText> others =
                draft.texts().stream().filter(other -> !other.language().equals(text.language()));
        return new Draft(
                draft.number(),
                draft.kind(),
                draft.published(),
                draft.enforcedFrom(),
                draft.revision(),
                new DraftReader(administration)
                        .ordered(Stream.concat(others, Stream.of(text)).toList()));
    }
}
