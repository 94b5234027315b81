package cloud.indigos.keycloak.core.login;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/** Who is there in a login: the member in front of a page, nobody, or an administrator in the member's name. */
public final class Presence {

    private static final String TOKEN_PATH = "/protocol/openid-connect/token";

    private final RequiredActionContext context;
    private final AuthenticationSessionModel login;

    public Presence(RequiredActionContext context) {
        this.context = context;
        this.login = context.getAuthenticationSession();
    }

    /**
     * Whether a page that asks for nothing may stop the member on the way: in a browser login of a person who is there, and
     * never on the way of a link from a mail.
     */
    public boolean seesPages() {
        return !isTokenRequest()
                && !TokenUtil.hasPrompt(
                        login.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE)
                && !PassiveSaml.isRequestedIn(context.getHttpRequest(), context.getUriInfo())
                && login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null;
    }

    /** Whether tokens are asked for without a browser, where a page is of no use. */
    public boolean isTokenRequest() {
        return context.getUriInfo().getPath().endsWith(TOKEN_PATH);
    }

    /**
     * Whether an administrator is looking at a service as the member. They accept nothing in the member's name, and Keycloak
     * tells their session apart.
     */
    public boolean isImpersonated() {
        if (!"true".equals(login.getAuthNote(AuthenticationManager.SSO_AUTH))) {
            return false;
        }
        UserSessionModel session = session();
        return session != null && context.getUser().equals(session.getUser()) && isImpersonated(session);
    }

    /** Whether an administrator has opened this session by Keycloak's <em>Impersonate</em>. */
    public static boolean isImpersonated(UserSessionModel session) {
        return session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }

    /** Known from the cookie in the first request; later ones of the same login have the session's id. */
    private UserSessionModel session() {
        UserSessionModel known = context.getSession().getContext().getUserSession();
        return known != null
                ? known
                : context.getSession()
                        .sessions()
                        .getUserSession(
                                context.getRealm(), login.getParentSession().getId());
    }
}
