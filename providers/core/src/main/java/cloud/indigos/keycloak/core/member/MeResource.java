package cloud.indigos.keycloak.core.member;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * {@code /realms/{realm}/indigos/me}: everything our modules know of the member who asks. It wants what Keycloak's own
 * account API wants: an access token with the audience {@code account} and one of its profile roles.
 */
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final KeycloakSession session;

    public MeResource(KeycloakSession session) {
        this.session = session;
    }

    @OPTIONS
    public Response preflight() {
        return Cors.builder().auth().preflight().allowedMethods("GET").add(Response.ok());
    }

    @GET
    public Response show() {
        AuthenticationManager.AuthResult caller = MemberToken.of(session).orElse(null);
        if (caller == null || !MemberToken.mayReadProfile(caller.token())) {
            return unauthorized();
        }
        return Cors.builder()
                .auth()
                .checkAllowedOrigins(caller.token())
                .add(Response.ok(data(caller.user())).header("Cache-Control", "no-store"));
    }

    private Map<String, Object> data(UserModel member) {
        return MemberDataExport.of(
                session,
                session.getContext().getRealm(),
                member,
                session.getContext().resolveLocale(member));
    }

    /** An exception would lose the header on its way through Keycloak's error handler. */
    private static Response unauthorized() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
