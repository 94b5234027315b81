package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.charter.text.Languages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
            @Context Request request,
            @Context HttpHeaders headers) {
        CharterVersion before = timeline().find(from).orElseThrow(NotFoundException::new);
        CharterVersion after = timeline().find(number).orElseThrow(NotFoundException::new);
        List<CharterText> old = texts(before);
        List<CharterText> now = texts(after);
        Reader reader = Reader.of(realm, uiLocales, headers);
        CharterText text = reader.choose(Languages.shared(now, old));
        CharterText same = Languages.choose(old, List.of(Locale.forLanguageTag(text.language())));
        String page = new ChangesPage(session, realm)
                .render(
                        new Edition(before, same, old, timeline()),
                        new Edition(after, text, now, timeline()),
                        reader.locale(now));
        return new PublicAnswer(page, Format.HTML, text.language()).to(request);
    }

    private List<CharterText> texts(CharterVersion version) {
        return new CharterStore(session, realm).texts(version.number());
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
        List<CharterText> texts = texts(version);
        Edition edition = new Edition(version, reader.choose(texts), texts, timeline());
        return new PublicAnswer(
                        body(edition, format, reader.locale(edition.texts())),
                        format,
                        edition.text().language())
                .to(request);
    }

    private String body(Edition edition, Format format, Locale locale) {
        return switch (format) {
            case HTML -> new CharterPage(session, realm).render(edition, locale);
            case MARKDOWN -> edition.text().markdown();
            case JSON -> EditionData.of(edition).json();
        };
    }
}
