package cloud.indigos.keycloak.tests.support.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/**
 * A member's details in Keycloak's admin console. Every setter leaves the field as asked, whatever it held, and saves
 * nothing.
 */
public final class AdminConsole extends Page {

    /** Tells the form's own code too, as typing does. */
    private static final String SET_DATE = """
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(arguments[0], arguments[1]);
            arguments[0].dispatchEvent(new Event('input', {bubbles: true}));
            arguments[0].dispatchEvent(new Event('change', {bubbles: true}));
            """;

    private static final String SHOW_GROUP =
            "(arguments[0].closest('.pf-v5-c-card') || arguments[0]).scrollIntoView({block: 'start'})";

    private static final By STANDING = By.id("indigos_standing");
    private static final By SAVE = By.cssSelector("[data-testid=user-creation-save]");
    private static final By CONFIRM = By.cssSelector("[data-testid=confirm]");
    private static final By DISMISS = By.cssSelector("[data-testid=global-alerts] .pf-v5-c-alert__action button");
    private static final By NEWEST = By.cssSelector("[data-testid=last-alert]");
    private static final By MESSAGE = By.cssSelector("[data-testid=last-alert] .pf-v5-c-alert__title");

    public AdminConsole(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "admin";
    }

    /**
     * Goes to a member's details; who is not signed in to this realm's console is asked to.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void openMember(String realmUrl, String memberId) {
        String realm = URI.create(realmUrl).getPath().replace("/realms/", "");
        driver.open(
                realmUrl.replace("/realms/", "/admin/") + "/console/#/" + realm + "/users/" + memberId + "/settings");
    }

    /**
     * Goes to where a member's password is set.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void openCredentials(String realmUrl, String memberId) {
        String realm = URI.create(realmUrl).getPath().replace("/realms/", "");
        driver.open(realmUrl.replace("/realms/", "/admin/") + "/console/#/" + realm + "/users/" + memberId
                + "/credentials");
    }

    /** Sets a password for the member, confirms, and returns all that the console says about it. */
    public String setPassword(String password) {
        // The table's cell takes clicks at the button's middle.
        ((JavascriptExecutor) driver.driver())
                .executeScript("arguments[0].click()", find(By.cssSelector("[data-testid=resetPasswordBtn]")));
        type(By.id("password"), password);
        type(By.id("passwordConfirmation"), password);
        click(CONFIRM);
        await(
                "the question whether to go on",
                browser -> browser.findElements(By.id("passwordConfirmation")).isEmpty());
        click(CONFIRM);
        return read(NEWEST, WebElement::getText);
    }

    /**
     * Goes to where the realm's password policy is set.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void openPasswordPolicy(String realmUrl) {
        String realm = URI.create(realmUrl).getPath().replace("/realms/", "");
        driver.open(realmUrl.replace("/realms/", "/admin/") + "/console/#/" + realm + "/authentication/policies");
    }

    /** Writes another configuration of ours and saves it; what the console says about it. */
    public String setPasswordPolicy(String configuration) {
        type(By.id("indigos-passay"), configuration);
        click(By.cssSelector("[data-testid=save]"));
        return read(NEWEST, WebElement::getText);
    }

    /** All that the console shows. */
    public WebElement wholePage() {
        return find(By.tagName("body"));
    }

    /** The same, where the fields of the standing begin. */
    public WebElement standingInSight() {
        ((JavascriptExecutor) driver.driver()).executeScript(SHOW_GROUP, find(STANDING));
        return wholePage();
    }

    /** The console's newest message with its details, as a part of the page. */
    public WebElement newestMessage() {
        return find(NEWEST);
    }

    /** Waits for the form; true if this administrator may change the member. */
    public boolean showsForm() {
        return read(SAVE, WebElement::isDisplayed);
    }

    public String standing() {
        return read(STANDING, WebElement::getText);
    }

    public AdminConsole standing(String label) {
        return choose("indigos_standing", label);
    }

    /** Why there was no warning first, by its label. */
    public AdminConsole urgency(String label) {
        return choose("indigos_urgent", label);
    }

    /** The article of the charter, by the beginning of its label, such as {@code 7.} */
    public AdminConsole article(String label) {
        return choose("indigos_article", label);
    }

    public AdminConsole reason(String text) {
        type(By.id("indigos_reason"), text);
        return this;
    }

    /** The last day, whatever the browser's way of writing dates. */
    public AdminConsole until(LocalDate day) {
        ((JavascriptExecutor) driver.driver()).executeScript(SET_DATE, find(By.id("indigos_until")), day.toString());
        return this;
    }

    /** Refuses a service, by its id. */
    public AdminConsole refuse(String service) {
        if (!read(By.id(service), WebElement::isSelected)) {
            click(By.id(service));
        }
        return this;
    }

    /** Saves once no message of an earlier save is shown, so that {@link #awaitMessage} sees none but the new one. */
    public AdminConsole save() {
        dismissMessages();
        click(SAVE);
        return this;
    }

    /** Reads no message any more. */
    public void dismissMessages() {
        await("no message", browser -> {
            browser.findElements(DISMISS).forEach(WebElement::click);
            return browser.findElements(MESSAGE).isEmpty();
        });
    }

    /** Waits until the newest message of the console is this one. */
    public void awaitMessage(String words) {
        await(
                "message: " + words,
                browser -> browser.findElement(MESSAGE).getText().equals(words));
    }

    /** What the console says at a field that it did not accept. */
    public String errorAt(String attribute) {
        return read(By.cssSelector("[data-testid='" + attribute + "-helper']"), WebElement::getText);
    }

    /** Waits until the console says this at a field, where it may have said something else before. */
    public void awaitErrorAt(String attribute, String words) {
        await(
                "error at " + attribute + ": " + words,
                browser -> browser.findElement(By.cssSelector("[data-testid='" + attribute + "-helper']"))
                        .getText()
                        .equals(words));
    }

    private AdminConsole choose(String attribute, String label) {
        // The console takes a second choice of the same option as "none".
        if (read(By.id(attribute), AdminConsole::current).startsWith(label)) {
            return this;
        }
        click(By.cssSelector("button#%1$s, #%1$s button".formatted(attribute)));
        click(By.xpath("//*[@role='option'][starts-with(normalize-space(), \"" + label + "\")]"));
        await(
                label + " in " + attribute,
                browser -> current(browser.findElement(By.id(attribute))).startsWith(label));
        return this;
    }

    private static String current(WebElement toggle) {
        List<WebElement> input = toggle.findElements(By.tagName("input"));
        return input.isEmpty() ? toggle.getText() : input.get(0).getDomProperty("value");
    }
}
