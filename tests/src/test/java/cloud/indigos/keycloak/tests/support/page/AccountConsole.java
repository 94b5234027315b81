package cloud.indigos.keycloak.tests.support.page;

import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A member's own account, in Keycloak's account console. */
public final class AccountConsole extends Page {

    public AccountConsole(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "account";
    }

    /**
     * Goes to the personal details; who is not signed in is asked to.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void open(String realmUrl) {
        driver.open(realmUrl + "/account");
    }

    /** Waits for the form, and returns the name it shows. */
    public String username() {
        return read(By.id("username"), element -> element.getDomProperty("value"));
    }

    /** Whether the form has a field for the attribute. */
    public boolean shows(String attribute) {
        username();
        return !findAll(By.id(attribute)).isEmpty();
    }

    /**
     * Goes from the account to choosing a new password.
     *
     * @param realmUrl as {@code ManagedRealm.getBaseUrl()} gives it
     */
    public void changePassword(String realmUrl) {
        driver.open(realmUrl + "/account/account-security/signing-in");
        click(By.cssSelector("[data-testid='password/credential-list'] [data-testrole='update']"));
    }

    /** Waits for the member's ways to sign in; whether a password is among them. */
    public boolean hasPassword() {
        return read(
                By.cssSelector("[data-testid='password/credential-list'] [data-testrole='update']"),
                WebElement::isDisplayed);
    }
}
