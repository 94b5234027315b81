package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.answer.AnswerText;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.catchup.CatchUp;
import cloud.indigos.keycloak.suspension.page.Notice;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.services.ErrorResponseException;

/**
 * Shows a member, after the credentials were right, what was decided about the account. The action belongs to one login
 * and is never stored on the member: when the decision ends, so does the page.
 */
public final class StandingRequiredAction implements RequiredActionProvider {

    private static final String ACKNOWLEDGE = "acknowledge";
    private static final String SEND_ANSWER = "send-answer";
    private static final String ANSWER = "answer";

    private final String alias;

    /** @param alias of the action under which the realm knows it */
    public StandingRequiredAction(String alias) {
        this.alias = alias;
    }

    /**
     * So that Keycloak leaves out nothing: a login that asks for an action that does not support it goes on without that
     * action, even where it is due.
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        CatchUp.atLogin(context.getSession(), context.getRealm(), context.getUser());
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            return;
        }
        if (new Presence(context).isTokenRequest()) {
            throw new ErrorResponseException(
                    OAuthErrorException.INVALID_GRANT, notice(context), Response.Status.BAD_REQUEST);
        }
        context.getAuthenticationSession().addRequiredAction(alias);
    }

    /** Whether there is something for the member to read now. */
    public static boolean isDue(RequiredActionContext context) {
        return entry(context) != Entry.OPEN;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            context.success();
        } else {
            context.challenge(new StandingPage(context, entry).show());
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            context.success();
        } else if (form.containsKey(SEND_ANSWER)) {
            context.challenge(answered(context, entry, form));
        } else if (entry == Entry.REFUSED) {
            context.failure(notice(context));
        } else if (form.containsKey(ACKNOWLEDGE) && acknowledged(context, form)) {
            context.success();
        } else {
            context.challenge(new StandingPage(context, entry).show());
        }
    }

    private static boolean acknowledged(RequiredActionContext context, MultivaluedMap<String, String> form) {
        return new Acknowledgements(context.getSession(), context.getRealm())
                .add(context.getUser(), form.getFirst(StandingPage.DECISION));
    }

    private static Response answered(RequiredActionContext context, Entry entry, MultivaluedMap<String, String> form) {
        AnswerText answer = AnswerText.of(form.getFirst(ANSWER));
        StandingPage page = new StandingPage(context, entry);
        if (answer.isEmpty()) {
            return page.refusing(answer, "indigosAnswerEmpty");
        }
        if (answer.isTooLong()) {
            return page.refusing(answer, "indigosAnswerTooLong");
        }
        boolean kept = new Answers(context.getSession(), context.getRealm())
                .add(context.getUser(), form.getFirst(StandingPage.DECISION), answer);
        return kept ? page.show() : page.refusing(answer, "indigosAnswerOtherDecision");
    }

    private static Entry entry(RequiredActionContext context) {
        Presence presence = new Presence(context);
        if (presence.isImpersonated()) {
            return Entry.OPEN;
        }
        return Entry.of(
                state(context),
                ServiceIds.of(context.getAuthenticationSession().getClient()),
                presence.seesPages(),
                () -> new Acknowledgements(context.getSession(), context.getRealm()).has(context.getUser()));
    }

    private static StandingState state(RequiredActionContext context) {
        return CurrentStanding.of(context.getSession(), context.getRealm(), context.getUser());
    }

    private static String notice(RequiredActionContext context) {
        return Notice.of(context.getSession(), context.getRealm(), context.getUser(), state(context));
    }

    @Override
    public void close() {}
}
