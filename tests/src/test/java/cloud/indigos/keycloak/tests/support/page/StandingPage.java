package cloud.indigos.keycloak.tests.support.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;

/** What a member reads at login about a decision. */
public final class StandingPage extends Page {

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

    public void leave() {
        click(By.id("indigos-leave"));
    }
}
