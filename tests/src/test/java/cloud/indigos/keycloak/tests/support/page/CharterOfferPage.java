package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A version to come, which a member may accept at once or later. */
public final class CharterOfferPage extends Page {

    public CharterOfferPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-charter-upcoming";
    }

    /** What changes, as the page says before the text. */
    public String changes() {
        return read(By.cssSelector("section.indigos-charter-changes div"), WebElement::getText);
    }

    public void accept() {
        click(CharterPage.ACCEPT);
    }

    public void later() {
        click(By.id("indigos-charter-later"));
    }
}
