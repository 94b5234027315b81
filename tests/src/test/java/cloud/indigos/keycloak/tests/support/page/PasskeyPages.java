package cloud.indigos.keycloak.tests.support.page;

import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.grant.Outcome;
import java.util.Optional;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.By;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** Keycloak's pages for passkeys, with the browser's own authenticator behind them. */
public final class PasskeyPages extends Page {

    private VirtualAuthenticator authenticator;

    public PasskeyPages(ManagedWebDriver driver) {
        super(driver);
    }

    @Override
    public String getExpectedPageId() {
        return "login-webauthn-register";
    }

    /** From now on the browser has somebody who touches the sensor whenever it asks. */
    public void plugInAuthenticator() {
        authenticator = authenticators()
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
    }

    public void unplugAuthenticator() {
        authenticators().removeVirtualAuthenticator(authenticator);
    }

    /** Signs in by password and adds a passkey. */
    public void register(String realmUrl, String client, String username, String password) {
        driver.open(entrance(realmUrl, client) + "&kc_action=webauthn-register-passwordless");
        new SignInPage(driver).signIn(username, password);
        click(By.id("registerWebAuthn"));
        await("the name of the passkey", PasskeyPages::acceptName);
        awaitService();
    }

    /** Signs in by passkey alone, and tells where that leads. */
    public Outcome signIn(String realmUrl, String client) {
        driver.open(entrance(realmUrl, client));
        // With nobody to choose, the browser may already have taken the only passkey there is.
        if (!hasLeftSignIn(driver.driver())) {
            click(By.id("authenticateWebAuthnButton"));
        }
        await("an end of the login", PasskeyPages::hasLeftSignIn);
        return Optional.of(driver.getCurrentUrl())
                .filter(url -> url.startsWith(TestClient.CALLBACK))
                .map(url -> Outcome.IN)
                .orElseGet(() -> Outcome.ofHtml(driver.driver().getPageSource()));
    }

    private void awaitService() {
        await("the service", browser -> browser.getCurrentUrl().startsWith(TestClient.CALLBACK + "?"));
    }

    private static boolean hasLeftSignIn(WebDriver browser) {
        return browser.getCurrentUrl().startsWith(TestClient.CALLBACK + "?")
                || !browser.findElement(By.tagName("body"))
                        .getDomAttribute("data-page-id")
                        .equals("login-login");
    }

    private static boolean acceptName(WebDriver browser) {
        try {
            browser.switchTo().alert().accept();
            return true;
        } catch (NoAlertPresentException e) {
            return false;
        }
    }

    private static String entrance(String realmUrl, String client) {
        return realmUrl + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + TestClient.CALLBACK;
    }

    private HasVirtualAuthenticator authenticators() {
        return (HasVirtualAuthenticator) driver.driver();
    }
}
