package cloud.indigos.keycloak.tests.support.page;

import java.net.URI;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** The sample service, as a member sees it. */
public final class SampleServicePage extends Page {

    public SampleServicePage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "sample-service";
    }

    public void open(URI service) {
        driver.open(service.toString());
    }

    /** Goes to Keycloak, or straight back in for who is signed in there. */
    public void signIn(URI service) {
        driver.open(service.resolve("/login").toString());
    }

    /** What the service says of the account: {@code active}, {@code restricted} or {@code suspended}. */
    public String status() {
        return find(By.id("status")).getDomAttribute("class");
    }

    /** Whether a part of the service is open, such as {@code mail_send}. */
    public boolean allows(String part) {
        return find(By.id(part)).getDomAttribute("class").equals("allowed");
    }

    public String heading() {
        return find(By.tagName("h1")).getText();
    }

    public String text() {
        return find(By.tagName("body")).getText();
    }
}
