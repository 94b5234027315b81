package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a minor version changes, to read and go on. */
public final class CharterNoticePage extends Page {

    public CharterNoticePage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-charter-notice";
    }

    public String changes() {
        return read(By.cssSelector("section.indigos-charter-changes div"), WebElement::getText);
    }

    /** Whether it asks for an answer that it must not ask for. */
    public boolean asksToAccept() {
        return !findAll(CharterPage.ACCEPT).isEmpty();
    }

    public void goOn() {
        click(By.id("indigos-charter-continue"));
    }
}
