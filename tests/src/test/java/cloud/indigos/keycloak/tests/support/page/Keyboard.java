package cloud.indigos.keycloak.tests.support.page;

import java.util.function.Predicate;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody who uses no mouse. */
public final class Keyboard {

    private static final int MOST_STEPS = 60;

    private final WebDriver driver;

    public Keyboard(ManagedWebDriver browser) {
        this.driver = browser.driver();
    }

    /** Presses Tab until the focus is there. */
    public Keyboard tabTo(By by) {
        return tabTo(by.toString(), focused -> driver.findElements(by).contains(focused));
    }

    /** Presses Tab until a link to this address has the focus, such as {@code #article-1}. */
    public Keyboard tabToLink(String href) {
        return tabTo(href, focused -> href.equals(focused.getDomAttribute("href")));
    }

    public Keyboard enter() {
        return press(Keys.ENTER);
    }

    private Keyboard tabTo(String what, Predicate<WebElement> found) {
        for (int i = 0; i < MOST_STEPS; i++) {
            press(Keys.TAB);
            if (found.test(driver.switchTo().activeElement())) {
                return this;
            }
        }
        throw new AssertionError("No way by keyboard to " + what);
    }

    private Keyboard press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
        return this;
    }
}
