package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The charter as anybody may read it, with its versions and what changed between them. */
public final class PublicCharterPage extends Page {

    public PublicCharterPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "indigos-charter";
    }

    /**
     * Goes to the version in force.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void open(String realmUrl) {
        driver.open(realmUrl + "/indigos/charter");
    }

    /** How many versions it lists. */
    public int versions() {
        return read(
                By.className("indigos-charter-versions"),
                list -> list.findElements(By.tagName("li")).size());
    }

    /** Follows a link by part of its words. */
    public void follow(String words) {
        click(By.partialLinkText(words));
    }

    /** The first paragraph that the newer of two versions adds. */
    public String added() {
        return read(By.className("indigos-charter-added"), WebElement::getText);
    }

    public String heading() {
        return read(By.tagName("h1"), WebElement::getText);
    }
}
