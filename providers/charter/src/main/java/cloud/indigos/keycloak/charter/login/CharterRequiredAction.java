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
        Login login = new Login(context);
        if (login.clientIsExempt() || status(context).demand() != CharterStatus.Demand.ACCEPT) {
            context.getAuthenticationSession().removeRequiredAction(CharterSettings.ACTION);
        } else if (login.isPasswordGrant()) {
            throw login.refusePasswordGrant();
        } else {
            context.getAuthenticationSession().addRequiredAction(CharterSettings.ACTION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        CharterStatus status = status(context);
        CharterPages pages = new CharterPages(context);
        if (status.demand() == CharterStatus.Demand.ACCEPT) {
            context.challenge(new Declining(context).isOpen() ? pages.declined() : pages.accept(status.version()));
        } else if (new Login(context).isReadAgain()) {
            context.challenge(pages.read());
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        CharterStatus status = status(context);
        if (status.demand() == CharterStatus.Demand.ACCEPT) {
            new CharterAnswer(context, status.version()).process();
        } else {
            context.success();
        }
    }

    private static CharterStatus status(RequiredActionContext context) {
        return new MemberCharters(context.getSession(), context.getRealm()).status(context.getUser());
    }

    @Override
    public void close() {}
}
