package cloud.indigos.keycloak.tests.support.page;

import java.util.List;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What every page where a password is chosen has beside its fields. */
public abstract class NewPasswordPage extends Page {

    private static final By ERROR = By.className("kc-feedback-text");
    private static final By RULES = By.cssSelector("#indigos-password-rules li");
    private static final By LABEL = By.id("indigos-password-label");
    private static final By STATUS = By.id("indigos-password-status");
    private static final By METER = By.id("indigos-password-meter");
    private static final By PHRASE = By.id("indigos-password-phrase");
    private static final By CONFIRMATION = By.id("password-confirm");

    protected NewPasswordPage(ManagedWebDriver driver) {
        super(driver);
    }

    protected abstract By password();

    protected abstract By button();

    /**
     * Types it twice, presses Enter, and waits until the page is left, be it for itself with what is wrong. The meter's words
     * may still move the button.
     */
    public final void choose(String password) {
        type(password(), password);
        type(CONFIRMATION, password);
        WebElement button = find(button());
        find(CONFIRMATION).sendKeys(Keys.ENTER);
        await("another page", ExpectedConditions.stalenessOf(button));
    }

    public final void submit() {
        click(button());
    }

    /** Types and waits for nothing. */
    public final void type(String password) {
        type(password(), password);
    }

    /** Every fault the page lists, one by one; waits until there is one. */
    public final List<String> faults() {
        return await(
                "faults",
                browser -> browser.findElement(ERROR)
                        .getDomProperty("innerText")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** Waits until the page lists this fault or piece of advice. */
    public final void awaitFault(String sentence) {
        await(
                "fault: " + sentence,
                browser -> plainSpaces(browser.findElement(ERROR).getDomProperty("innerText"))
                        .contains(sentence));
    }

    /** The whole refusal, as a part of the page. */
    public final WebElement refusal() {
        return find(By.xpath("//*[contains(@class, 'kc-feedback-text')]/.."));
    }

    /** The meter with all it says, as a part of the page. */
    public final WebElement meterPanel() {
        return find(By.className("indigos-password-state"));
    }

    /** Brings the password by the browser's own clipboard, which takes nothing from a hidden one. */
    public final void paste(String password) {
        showPassword();
        find(password()).sendKeys(password, Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "x"));
        showPassword();
        find(password()).sendKeys(Keys.chord(Keys.CONTROL, "v"));
    }

    /** What is asked for, sentence by sentence. */
    public final List<String> rules() {
        return texts(RULES);
    }

    /** Waits until the meter says so in words. */
    public final void awaitMeter(String words) {
        await(
                "the meter: " + words,
                browser -> plainSpaces(browser.findElement(LABEL).getText()).equals(words));
    }

    /** What is wrong, below the meter. */
    public final List<String> weaknesses() {
        return texts(By.cssSelector("#indigos-password-faults li"));
    }

    /** What would help, below that. */
    public final List<String> advice() {
        return texts(By.cssSelector("#indigos-password-advice li"));
    }

    /** What a screen reader says about the password. */
    public final String spoken() {
        return plainSpaces(read(STATUS, element -> element.getDomProperty("textContent")));
    }

    /** 0 to 100. */
    public final double meter() {
        return Double.parseDouble(read(METER, element -> element.getDomProperty("value")));
    }

    /** The phrase that the page proposes, after unfolding it. */
    public final String proposedPhrase() {
        if (!read(PHRASE, WebElement::isDisplayed)) {
            click(By.cssSelector(".indigos-password-phrase > summary"));
        }
        return await("a phrase", browser -> {
            WebElement phrase = browser.findElement(PHRASE);
            return phrase.isDisplayed() ? phrase.getText() : null;
        });
    }

    /** Asks for another phrase and waits for it. */
    public final String anotherPhrase() {
        String before = proposedPhrase();
        click(By.id("indigos-password-another"));
        return await("another phrase", browser -> {
            String phrase = browser.findElement(PHRASE).getText();
            return phrase.equals(before) ? null : phrase;
        });
    }

    public final void useProposedPhrase() {
        click(By.id("indigos-password-use"));
    }

    /** Whether the password can be read. */
    public final boolean isShown() {
        return "text".equals(read(password(), element -> element.getDomProperty("type")));
    }

    /** The eye beside the field. */
    public final void showPassword() {
        click(By.cssSelector("[data-password-toggle]"));
    }

    public final String value() {
        return read(password(), element -> element.getDomProperty("value"));
    }

    private List<String> texts(By by) {
        find(by);
        return findAll(by).stream()
                .map(element -> plainSpaces(element.getText()))
                .toList();
    }

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ');
    }
}
