package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.core.rest.Errors;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.MemberWords;
import cloud.indigos.keycloak.password.RealmPolicy;
import cloud.indigos.keycloak.password.policy.Candidate;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What the pages where a password is chosen ask while somebody types. It answers to the page of a login session only, and
 * keeps nothing.
 */
public final class MeterResource {

    static final String PASSWORD = "password";
    static final String TICKET = "ticket";

    private static final int LONGEST = 4096;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RequestBudget budget;

    MeterResource(KeycloakSession session, RealmModel realm, RequestBudget budget) {
        this.session = session;
        this.realm = realm;
        this.budget = budget;
    }

    /** How good a password is: {@code accepted}, {@code percent}, {@code label}, {@code faults}, {@code advice}. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response check() {
        MeterPage page = page();
        String password = form().getFirst(PASSWORD);
        if (password == null || password.length() > LONGEST) {
            throw errors(page.member()).badRequest("indigosPasswordMeterUnreadable", LONGEST);
        }
        Candidate candidate = new Candidate(password, words(page.member()));
        return answer(MeterReading.of(
                RealmPolicy.judge(session, settings()).review(candidate),
                Texts.forReader(session, realm, page.member())));
    }

    /** A new phrase that the policy accepts: {@code phrase}. */
    @POST
    @Path("phrase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response phrase() {
        UserModel member = page().member();
        Optional<String> phrase = PhraseOffer.next(session, settings(), words(member));
        return answer(Map.of("phrase", phrase.orElseThrow(() -> errors(member).notFound("indigosPasswordNoPhrase"))));
    }

    private MeterPage page() {
        MeterPage page = MeterTicket.page(session, realm, form().getFirst(TICKET))
                .orElseThrow(() -> errors(null).error(Response.Status.FORBIDDEN, "indigosPasswordMeterForeign"));
        session.getContext().setAuthenticationSession(page.login());
        if (!budget.spend(page.login().getParentSession().getId())) {
            throw errors(page.member()).error(Response.Status.TOO_MANY_REQUESTS, "indigosPasswordMeterTooOften");
        }
        return page;
    }

    private PersonalWords words(UserModel member) {
        return member == null
                ? MemberWords.ofRegistration(
                        realm,
                        form().getFirst(UserModel.USERNAME),
                        session.getContext().getHttpRequest())
                : MemberWords.of(realm, member);
    }

    private PolicySettings settings() {
        return RealmPolicy.settings(realm).orElseThrow(() -> errors(null).notFound("indigosPasswordMeterForeign"));
    }

    private MultivaluedMap<String, String> form() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    private Errors errors(UserModel member) {
        return new Errors(Texts.forReader(session, realm, member));
    }

    private static Response answer(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
