package cloud.indigos.keycloak.tests.support.page;

import java.net.URI;
import java.util.function.Function;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The sample service, as a member sees it. */
public final class SampleServicePage extends Page {

    private static final String OF_THE_SERVICE = "html:has(link[href='/style.css']) ";

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
        return readService("#status", element -> element.getDomAttribute("class"));
    }

    /** Whether a part of the service is open, such as {@code mail_send}. */
    public boolean allows(String part) {
        return readService("#" + part, element -> element.getDomAttribute("class"))
                .equals("allowed");
    }

    public String heading() {
        return readService("h1", WebElement::getText);
    }

    public String text() {
        return readService("body", WebElement::getText);
    }

    /** Reads from the service's page only: the page before may still be leaving. */
    private String readService(String selector, Function<WebElement, String> value) {
        return read(By.cssSelector(OF_THE_SERVICE + selector), value);
    }
}
