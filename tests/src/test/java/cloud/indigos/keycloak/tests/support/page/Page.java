package cloud.indigos.keycloak.tests.support.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.testframework.ui.page.AbstractPage;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page as a person sees it; it waits for what it needs, patient enough for a busy machine. */
public abstract class Page extends AbstractPage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    protected Page(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public void assertCurrent() {
        await(
                "page " + getExpectedPageId(),
                browser -> getExpectedPageId()
                        .equals(browser.findElement(By.tagName("body")).getDomAttribute("data-page-id")));
    }

    /** Waits until the page is there in this language. */
    public final void assertIn(String language) {
        await(
                getExpectedPageId() + " in " + language,
                browser -> getExpectedPageId()
                                .equals(browser.findElement(By.tagName("body")).getDomAttribute("data-page-id"))
                        && language.equals(
                                browser.findElement(By.tagName("html")).getDomAttribute("lang")));
    }

    /** The page's language, as it tells assistive technology. */
    public final String language() {
        return read(By.tagName("html"), page -> page.getDomAttribute("lang"));
    }

    /** Chooses another language in the page's list, such as {@code en}. */
    public final void switchTo(String language) {
        Select list = new Select(find(By.id("login-select-toggle")));
        list.selectByValue(list.getOptions().stream()
                .map(option -> option.getDomAttribute("value"))
                .filter(address -> address.endsWith("kc_locale=" + language))
                .findFirst()
                .orElseThrow());
    }

    /** What the page says above everything else. */
    public final String message() {
        return read(By.className("kc-feedback-text"), WebElement::getText);
    }

    public final String title() {
        return read(By.id("kc-page-title"), WebElement::getText);
    }

    /** Waits until the browser has gone on to an address that begins so, such as a service's. */
    public final void awaitArrival(String address) {
        await("arrival at " + address, browser -> browser.getCurrentUrl().startsWith(address));
    }

    protected final <T> T await(String what, Function<WebDriver, T> condition) {
        return new WebDriverWait(driver.driver(), PATIENCE, BETWEEN_LOOKS)
                .ignoreAll(List.of(
                        NotFoundException.class,
                        StaleElementReferenceException.class,
                        ElementNotInteractableException.class,
                        ElementClickInterceptedException.class))
                .withMessage(() -> what + "; the browser is at " + driver.getCurrentUrl())
                .until(browser -> {
                    try {
                        return condition.apply(browser);
                    } catch (WebDriverException e) {
                        throw isOfALeavingPage(e) ? new StaleElementReferenceException(e.getMessage(), e) : e;
                    }
                });
    }

    /** ChromeDriver's other word for a stale element, when the page is left between two of its own steps. */
    private static boolean isOfALeavingPage(WebDriverException e) {
        return e.getMessage() != null && e.getMessage().contains("does not belong to the document");
    }

    protected final WebElement find(By by) {
        return await(by.toString(), browser -> browser.findElement(by));
    }

    /** Reads from an element once it is there, and again should the page be leaving meanwhile. */
    protected final <T> T read(By by, Function<WebElement, T> value) {
        return await(by.toString(), browser -> Optional.of(value.apply(browser.findElement(by))))
                .get();
    }

    protected final List<WebElement> findAll(By by) {
        return driver.driver().findElements(by);
    }

    /** Clicks once nothing is in the way any more. */
    protected final void click(By by) {
        await("click on " + by, browser -> {
            WebElement element = browser.findElement(by);
            ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
    }

    protected final void type(By by, String text) {
        await("typing into " + by, browser -> {
            WebElement field = browser.findElement(by);
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }
}
