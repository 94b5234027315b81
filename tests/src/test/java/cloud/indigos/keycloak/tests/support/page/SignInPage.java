package cloud.indigos.keycloak.tests.support.page;

import cloud.indigos.keycloak.tests.support.Person;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** Keycloak's page that asks who you are. */
public final class SignInPage extends Page {

    public SignInPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-login";
    }

    public void signIn(Person person) {
        signIn(person.username(), person.password());
    }

    public void signIn(String username, String password) {
        assertCurrent();
        type(By.id("username"), username);
        type(By.id("password"), password);
        click(By.cssSelector("#kc-form-login [type=submit]"));
    }

    /** Asks for the mail with which a new password can be chosen, and waits until the page says that it was sent. */
    public void forgotPassword(String username) {
        click(By.cssSelector("a[href*=reset-credentials]"));
        type(By.cssSelector("#kc-reset-password-form #username"), username);
        click(By.cssSelector("#kc-reset-password-form [type=submit]"));
        message();
    }
}
