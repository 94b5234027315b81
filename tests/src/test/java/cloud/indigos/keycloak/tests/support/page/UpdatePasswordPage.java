package cloud.indigos.keycloak.tests.support.page;

import java.util.List;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** Where somebody chooses a new password, at login or from the account console. */
public final class UpdatePasswordPage extends Page {

    private static final By ERROR = By.className("kc-feedback-text");

    public UpdatePasswordPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-login-update-password";
    }

    public void choose(String password) {
        type(By.id("password-new"), password);
        type(By.id("password-confirm"), password);
        click(By.id("kc-submit"));
    }

    /** Every fault the page lists, one by one; waits until there is one. */
    public List<String> faults() {
        return find(ERROR)
                .getDomProperty("innerText")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
