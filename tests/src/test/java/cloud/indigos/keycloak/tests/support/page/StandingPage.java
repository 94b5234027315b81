package cloud.indigos.keycloak.tests.support.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** What a member reads at login about a decision. */
public final class StandingPage extends Page {

    /** Marks the page that is left, so that the next one is known. */
    private static final String SEND_UNCHECKED = """
            arguments[0].removeAttribute('maxlength');
            arguments[0].value = arguments[1];
            arguments[0].form.noValidate = true;
            document.documentElement.id = 'sent';
            document.getElementById('indigos-send-answer').click();
            """;

    public StandingPage(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-indigos-standing";
    }

    /** What was decided: each term with its text, in their order. */
    public Map<String, String> facts() {
        return read(By.className("indigos-standing-facts"), list -> {
            Map<String, String> facts = new LinkedHashMap<>();
            list.findElements(By.xpath("./div"))
                    .forEach(fact -> facts.put(
                            fact.findElement(By.tagName("dt")).getText(),
                            fact.findElement(By.tagName("dd")).getText()));
            return facts;
        });
    }

    /** Whether the member may go on to the service after reading. */
    public boolean mayGoOn() {
        return !findAll(By.id("indigos-acknowledge")).isEmpty();
    }

    public void acknowledge() {
        click(By.id("indigos-acknowledge"));
    }

    /** Sends an answer to the decision, and waits until the page says that it has arrived. */
    public void answer(String text) {
        type(By.id("indigos-answer"), text);
        click(By.id("indigos-send-answer"));
        find(By.id("indigos-answer-given"));
    }

    /** Sends what the browser itself would keep back: too long a text, or none. */
    public void answerUnchecked(String text) {
        ((JavascriptExecutor) driver.driver()).executeScript(SEND_UNCHECKED, find(By.id("indigos-answer")), text);
        await(
                "the page anew",
                browser -> browser.findElement(By.id("indigos-answer-error")).isDisplayed()
                        && browser.findElements(By.id("sent")).isEmpty());
    }

    /** Why the answer was not taken. */
    public String answerError() {
        return read(By.id("indigos-answer-error"), WebElement::getText);
    }

    /** What is in the field of the answer. */
    public String draft() {
        return read(By.id("indigos-answer"), field -> field.getDomProperty("value"));
    }

    public void leave() {
        click(By.id("indigos-leave"));
    }
}
