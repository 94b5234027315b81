package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.ExemptedClients;
import cloud.indigos.keycloak.core.login.Presence;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The way by which a member is coming in. */
final class Login {

    private static final String ANSWERED = "indigos.charter.answered";

    private final RequiredActionContext context;

    Login(RequiredActionContext context) {
        this.context = context;
    }

    /** Whether an administrator lets this client's logins pass, such as a mail server's. */
    boolean clientIsExempt() {
        return ExemptedClients.contain(context.getAuthenticationSession().getClient());
    }

    /** Nobody accepts in somebody else's name: an administrator who looks at a service as the member is let pass. */
    boolean isImpersonated() {
        return presence().isImpersonated();
    }

    boolean isPasswordGrant() {
        return context.getUriInfo().getPath().endsWith("/protocol/openid-connect/token")
                && OAuth2Constants.PASSWORD.equals(
                        context.getHttpRequest().getDecodedFormParameters().getFirst(OAuth2Constants.GRANT_TYPE));
    }

    /**
     * Whether a page that asks for nothing may stop the member on the way: only in a browser login of a person who is
     * there, once, and never on the way of a link from a mail.
     */
    boolean mayShowOptionalPage() {
        return presence().seesPages() && context.getAuthenticationSession().getAuthNote(ANSWERED) == null;
    }

    /** After an answer, this login asks nothing more that is optional. */
    void markAnswered() {
        context.getAuthenticationSession().setAuthNote(ANSWERED, "true");
    }

    /**
     * Whether the member has just answered a page they had gone back to. Keycloak takes no answer from it and says so in
     * a note, which it shows in the pages of its own flows only.
     */
    boolean hasAnsweredAnOlderPage() {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        boolean older =
                Messages.EXPIRED_ACTION.equals(login.getAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE));
        if (older) {
            login.removeAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE);
        }
        return older;
    }

    /** Whether the member asked to see the charter, by {@code kc_action}. */
    boolean isReadAgain() {
        return CharterSettings.ACTION.equals(
                context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
    }

    /** There is no page to show: the answer says what to do, where Keycloak's own would not say what is missing. */
    ErrorResponseException refusePasswordGrant() {
        context.getEvent()
                .user(context.getUser())
                .detail(Details.REASON, "charter_not_accepted")
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        return new ErrorResponseException(
                OAuthErrorException.INVALID_GRANT, sentence("indigosCharterGrantRefused"), Response.Status.BAD_REQUEST);
    }

    /** For a service, not for a page. */
    String sentence(String key) {
        return CharterSentence.of(context.getSession(), context.getRealm(), context.getUser(), key);
    }

    private Presence presence() {
        return new Presence(context);
    }
}
