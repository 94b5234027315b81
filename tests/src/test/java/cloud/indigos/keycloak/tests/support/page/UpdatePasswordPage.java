package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** Where somebody chooses a new password: at login, from a mail or from the account console. */
public final class UpdatePasswordPage extends NewPasswordPage {

    public UpdatePasswordPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-login-update-password";
    }

    @Override
    protected By password() {
        return By.id("password-new");
    }

    @Override
    protected By button() {
        return By.id("kc-submit");
    }
}
