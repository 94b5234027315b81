package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code /realms/{realm}/indigos/charter}: the charter for anybody, as a page, as Markdown or as JSON. */
public class CharterPublicResource {

    private static final int CACHED_SECONDS = 60;

    private final KeycloakSession session;
    private final RealmModel realm;

    CharterPublicResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The version in force. */
    @GET
    public Response inForce(
            @QueryParam("ui_locales") String uiLocales, @Context Request request, @Context HttpHeaders headers) {
        CharterVersion version = timeline().inForce(RealmCharter.now()).orElseThrow(NotFoundException::new);
        return answer(version, uiLocales, request, headers);
    }

    /** Any published version, in force or not. */
    @GET
    @Path("versions/{number}")
    public Response version(
            @PathParam("number") int number,
            @QueryParam("ui_locales") String uiLocales,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(timeline().find(number).orElseThrow(NotFoundException::new), uiLocales, request, headers);
    }

    /** What changed from an older version, as a page. */
    @GET
    @Path("versions/{number}/changes")
    @Produces("text/html;charset=utf-8")
    public Response changes(
            @PathParam("number") int number,
            @QueryParam("from") int from,
            @QueryParam("ui_locales") String uiLocales,
            @Context HttpHeaders headers) {
        CharterVersion before = timeline().find(from).orElseThrow(NotFoundException::new);
        CharterVersion after = timeline().find(number).orElseThrow(NotFoundException::new);
        Reader reader = Reader.of(realm, uiLocales, headers);
        String page = new ChangesPage(session, realm)
                .render(edition(before, reader), edition(after, reader), reader.locale());
        return Response.ok(page)
                .cacheControl(cached())
                .header(HttpHeaders.VARY, "Accept-Language")
                .build();
    }

    private Edition edition(CharterVersion version, Reader reader) {
        List<CharterText> texts = new CharterStore(session, realm).texts(version.number());
        return new Edition(version, reader.choose(texts), texts, timeline().versions());
    }

    private CharterTimeline timeline() {
        RealmCharter charter = new RealmCharter(session, realm);
        if (!charter.isInstalled()) {
            throw new NotFoundException();
        }
        return charter.timeline();
    }

    private Response answer(CharterVersion version, String uiLocales, Request request, HttpHeaders headers) {
        Variant variant = request.selectVariant(Format.variants());
        if (variant == null) {
            throw new NotAcceptableException();
        }
        Format format = Format.of(variant);
        Reader reader = Reader.of(realm, uiLocales, headers);
        Edition edition = edition(version, reader);
        EntityTag tag = new EntityTag(edition.tag(format, reader.locale()), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(entity(edition, format, reader.locale()), format.type())
                        .language(edition.text().language());
        return response.tag(tag)
                .cacheControl(cached())
                .header(HttpHeaders.VARY, "Accept-Language")
                .build();
    }

    private Object entity(Edition edition, Format format, Locale locale) {
        return switch (format) {
            case HTML -> new CharterPage(session, realm).render(edition, locale);
            case MARKDOWN -> edition.text().markdown();
            case JSON -> EditionData.of(edition);
        };
    }

    /** Short enough that a version which comes into force is seen at once by people's standards. */
    private static CacheControl cached() {
        CacheControl control = new CacheControl();
        control.setMaxAge(CACHED_SECONDS);
        control.setMustRevalidate(true);
        control.setNoTransform(false);
        return control;
    }
}
