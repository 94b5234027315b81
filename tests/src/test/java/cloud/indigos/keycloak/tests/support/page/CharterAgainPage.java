package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** The charter for a member who has accepted it and reads it again. */
public final class CharterAgainPage extends Page {

    public CharterAgainPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-charter-read";
    }

    public int articles() {
        return read(
                By.id("indigos-charter-text"),
                text -> text.findElements(By.tagName("h2")).size());
    }

    public void goOn() {
        click(By.id("indigos-charter-continue"));
    }
}
