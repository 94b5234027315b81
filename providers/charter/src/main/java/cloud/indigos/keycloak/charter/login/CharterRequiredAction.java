package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.CharterStatus;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Asks for the charter at login. It is asked anew at every login and never stored on the user, so that publishing a
 * version touches no user and removing this jar leaves nobody behind.
 */
final class CharterRequiredAction implements RequiredActionProvider {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!asks(context)) {
            context.getAuthenticationSession().removeRequiredAction(CharterSettings.ACTION);
        } else if (new Login(context).isPasswordGrant()) {
            throw new Login(context).refusePasswordGrant();
        } else {
            context.getAuthenticationSession().addRequiredAction(CharterSettings.ACTION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (asks(context)) {
            CharterPages pages = new CharterPages(context);
            context.challenge(
                    new Login(context).hasAnsweredAnOlderPage()
                            ? pages.askAgain(status(context), "indigosCharterAnswerAgain")
                            : pages.ask(status(context)));
        } else if (new Login(context).isReadAgain()) {
            context.challenge(new CharterPages(context).readAgain());
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        CharterStatus status = status(context);
        boolean accepts = context.getHttpRequest().getDecodedFormParameters().containsKey("accept");
        boolean answers = (accepts && !new Login(context).isImpersonated()) || asks(context);
        if (status.demand() != CharterStatus.Demand.NOTHING && answers) {
            new CharterAnswer(context, status).process();
        } else {
            context.success();
        }
    }

    /** Whether this login has something to ask, now. */
    private static boolean asks(RequiredActionContext context) {
        Login login = new Login(context);
        if (login.clientIsExempt() || login.isImpersonated()) {
            return false;
        }
        CharterStatus status = status(context);
        return switch (status.demand()) {
            case ACCEPT -> true;
            case MAY_ACCEPT ->
                login.mayShowOptionalPage() && !charters(context).putOffToday(context.getUser(), status.version());
            case READ_NOTICE -> login.mayShowOptionalPage();
            case NOTHING -> false;
        };
    }

    private static CharterStatus status(RequiredActionContext context) {
        return charters(context).status(context.getUser());
    }

    private static MemberCharters charters(RequiredActionContext context) {
        return new MemberCharters(context.getSession(), context.getRealm());
    }

    @Override
    public void close() {}
}
