package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.core.member.MemberToken;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * {@code POST /realms/{realm}/indigos/access-report}: the member says that somebody else may have used the account. It
 * wants a token that may manage the account, of a sign-in a few minutes ago at most: a session left open somewhere, or a
 * stolen token, must not do it.
 */
public class AccessReportResource {

    private static final String STEP_UP =
            "Bearer error=\"insufficient_user_authentication\", max_age=\"" + AccessReport.FRESH_SECONDS + "\"";

    private final KeycloakSession session;
    private final RealmModel realm;

    AccessReportResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @OPTIONS
    public Response preflight() {
        return Cors.builder().auth().preflight().allowedMethods("POST").add(Response.ok());
    }

    /**
     * 204; 401 without a token or, by RFC 9470, when the sign-in is too old; 409 when the account is changed in this very
     * moment and nothing is reported: to be sent again.
     */
    @POST
    public Response report() {
        if (!SuspensionSettings.isInstalled(realm)) {
            throw new NotFoundException();
        }
        AuthenticationManager.AuthResult caller = MemberToken.of(session).orElse(null);
        if (caller == null || !MemberToken.mayManageAccount(caller.token())) {
            return unauthorized("Bearer");
        }
        if (!isFresh(caller.token())) {
            return unauthorized(STEP_UP);
        }
        boolean reported = AccessReport.of(session, realm, caller.user());
        if (!reported) {
            session.getTransactionManager().setRollbackOnly();
        }
        return Cors.builder()
                .auth()
                .checkAllowedOrigins(caller.token())
                .add(reported ? Response.noContent() : Response.status(Response.Status.CONFLICT));
    }

    private static boolean isFresh(AccessToken token) {
        Long signedIn = token.getAuth_time();
        return signedIn != null && CurrentStanding.now().getEpochSecond() - signedIn <= AccessReport.FRESH_SECONDS;
    }

    /** An exception would lose the header on its way through Keycloak's error handler. */
    private static Response unauthorized(String challenge) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
