package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link AccessReportAction}. */
public final class AccessReportActionFactory implements RequiredActionFactory {

    public static final String ID = SuspensionSettings.REPORT_ACTION_ID;

    public static final String DISPLAY_NAME = "Indigos access report";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return DISPLAY_NAME;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new AccessReportAction();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
