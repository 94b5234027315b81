package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What somebody reads who declined the charter. */
public final class CharterDeclinedPage extends Page {

    public CharterDeclinedPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-charter-declined";
    }

    public String explanation() {
        return read(By.id("indigos-charter-declined"), WebElement::getText);
    }

    public void readAgain() {
        click(By.id("indigos-charter-back"));
    }

    public void leave() {
        click(By.id("indigos-charter-leave"));
    }
}
