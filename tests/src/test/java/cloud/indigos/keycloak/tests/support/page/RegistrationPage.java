package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** Where somebody makes an account. */
public final class RegistrationPage extends NewPasswordPage {

    public RegistrationPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-register";
    }

    @Override
    protected By password() {
        return By.id("password");
    }

    @Override
    protected By button() {
        return By.cssSelector("#kc-register-form [type=submit]");
    }

    public void introduce(String username, String firstName, String lastName) {
        type(By.id("username"), username);
        email(username + "@indigos.example");
        type(By.id("firstName"), firstName);
        type(By.id("lastName"), lastName);
    }

    public void email(String address) {
        type(By.id("email"), address);
    }
}
