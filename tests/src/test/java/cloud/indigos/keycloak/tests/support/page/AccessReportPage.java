package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** Where a member reports that somebody else may have used the account. */
public final class AccessReportPage extends Page {

    public AccessReportPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-access-report";
    }
}
