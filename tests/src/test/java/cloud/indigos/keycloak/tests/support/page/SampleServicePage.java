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
        return read("#status", element -> element.getDomAttribute("class"));
    }

    /** Whether a part of the service is open, such as {@code mail_send}. */
    public boolean allows(String part) {
        return read("#" + part, element -> element.getDomAttribute("class")).equals("allowed");
    }

    public String heading() {
        return read("h1", WebElement::getText);
    }

    public String text() {
        return read("body", WebElement::getText);
    }

    /** Reads from the service's page only, once it is there: the page before may still be leaving. */
    private String read(String selector, Function<WebElement, String> value) {
        return await(
                selector + " of the service",
                browser -> value.apply(browser.findElement(By.cssSelector(OF_THE_SERVICE + selector))));
    }
}
