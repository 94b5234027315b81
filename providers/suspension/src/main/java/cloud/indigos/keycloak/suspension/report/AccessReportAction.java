package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.core.action.RealmAction;
import cloud.indigos.keycloak.suspension.login.StandingRequiredAction;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/**
 * The page on which a member reports a suspicious access, for links ({@code kc_action}) of services and of the account
 * console. Keycloak asks for the password again when the sign-in is not fresh; after the report it asks for a new one,
 * where it can change it.
 *
 * <p>In a realm whose action of the standing was deleted or disabled by hand it stands in for that one, so that nobody who
 * is refused gets in: Keycloak asks nothing else of ours at a sign-in.
 */
final class AccessReportAction implements RequiredActionProvider {

    private static final String TEMPLATE = "indigos-access-report.ftl";
    private static final String REPORT = "report";

    private final StandingRequiredAction standing = new StandingRequiredAction(AccessReportActionFactory.ID);

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return AccessReport.FRESH_SECONDS;
    }

    /** Only the member's own wish begins a report. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (standsIn(context)) {
            standing.evaluateTriggers(context);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isAboutStanding(context)) {
            standing.requiredActionChallenge(context);
        } else {
            context.challenge(page(context).createForm(TEMPLATE));
        }
    }

    private static boolean isAboutStanding(RequiredActionContext context) {
        return standsIn(context) && (StandingRequiredAction.isDue(context) || !isWished(context));
    }

    private static boolean standsIn(RequiredActionContext context) {
        return !new RealmAction(context.getSession(), context.getRealm(), SuspensionSettings.ACTION_ID).isEnabled();
    }

    private static boolean isWished(RequiredActionContext context) {
        return AccessReportActionFactory.ID.equals(
                context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (isAboutStanding(context)) {
            standing.processAction(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (!form.containsKey(REPORT)) {
            requiredActionChallenge(context);
        } else if (AccessReport.of(context.getSession(), context.getRealm(), context.getUser())) {
            context.success();
        } else {
            context.challenge(page(context).setError("indigosReportAgain").createForm(TEMPLATE));
        }
    }

    private static LoginFormsProvider page(RequiredActionContext context) {
        return context.form()
                .setAttribute("asksForPassword", AccessReport.canAskForPassword(context.getRealm(), context.getUser()));
    }

    @Override
    public void close() {}
}
