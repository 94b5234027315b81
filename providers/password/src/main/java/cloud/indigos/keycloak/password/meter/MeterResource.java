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
import org.keycloak.sessions.AuthenticationSessionModel;

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
        AuthenticationSessionModel login = login();
        String password = form().getFirst(PASSWORD);
        if (password == null || password.length() > LONGEST) {
            throw errors(login).badRequest("indigosPasswordMeterUnreadable", LONGEST);
        }
        Candidate candidate = new Candidate(password, words(login));
        return answer(MeterReading.of(
                RealmPolicy.judge(session, settings()).review(candidate),
                Texts.forReader(session, realm, member(login))));
    }

    /** A new phrase that the policy accepts: {@code phrase}. */
    @POST
    @Path("phrase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response phrase() {
        AuthenticationSessionModel login = login();
        Optional<String> phrase = PhraseOffer.next(session, settings(), words(login));
        return answer(Map.of("phrase", phrase.orElseThrow(() -> errors(login).notFound("indigosPasswordNoPhrase"))));
    }

    private AuthenticationSessionModel login() {
        AuthenticationSessionModel login = MeterTicket.login(session, realm, form().getFirst(TICKET))
                .orElseThrow(() -> errors(null).error(Response.Status.FORBIDDEN, "indigosPasswordMeterForeign"));
        session.getContext().setAuthenticationSession(login);
        if (!budget.spend(login.getParentSession().getId())) {
            throw errors(login).error(Response.Status.TOO_MANY_REQUESTS, "indigosPasswordMeterTooOften");
        }
        return login;
    }

    private PersonalWords words(AuthenticationSessionModel login) {
        UserModel member = member(login);
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

    private static UserModel member(AuthenticationSessionModel login) {
        return login == null ? null : login.getAuthenticatedUser();
    }

    private MultivaluedMap<String, String> form() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    private Errors errors(AuthenticationSessionModel login) {
        return new Errors(Texts.forReader(session, realm, member(login)));
    }

    private static Response answer(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
