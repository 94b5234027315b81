package cloud.indigos.keycloak.suspension.report;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The page on which a member reports a suspicious access, for links ({@code kc_action}) of services and of the account
 * console. Keycloak asks for the password again when the sign-in is not fresh; after the report it asks for a new one.
 */
final class AccessReportAction implements RequiredActionProvider {

    private static final String TEMPLATE = "indigos-access-report.ftl";
    private static final String REPORT = "report";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return AccessReport.FRESH_SECONDS;
    }

    /** Only the member's own wish begins it. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(context.form().createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(REPORT)) {
            AccessReport.of(context.getSession(), context.getRealm(), context.getUser());
            context.success();
        } else {
            requiredActionChallenge(context);
        }
    }

    @Override
    public void close() {}
}
