package cloud.indigos.keycloak.tests.support.page;

import java.util.List;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The charter at login, to accept or decline. */
public final class CharterPage extends Page {

    public static final By ACCEPT = By.id("indigos-charter-accept");

    private static final By TEXT = By.id("indigos-charter-text");

    public CharterPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-charter";
    }

    /** The headings of the articles, in their order. */
    public List<String> articles() {
        return read(
                TEXT,
                text -> text.findElements(By.tagName("h2")).stream()
                        .map(WebElement::getText)
                        .toList());
    }

    /** The language of the charter's text, which may be another one than the page's. */
    public String textLanguage() {
        return read(TEXT, element -> element.getDomAttribute("lang"));
    }

    /** What the button says that one agrees to. */
    public String acceptance() {
        return read(ACCEPT, WebElement::getText);
    }

    public void accept() {
        click(ACCEPT);
    }

    public void decline() {
        click(By.id("indigos-charter-decline"));
    }
}
