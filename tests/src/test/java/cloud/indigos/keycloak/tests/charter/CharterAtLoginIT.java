package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.MemberService;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.page.CharterAgainPage;
import cloud.indigos.keycloak.tests.support.page.CharterDeclinedPage;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.Keyboard;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.oauth.OAuthClient;
import org.keycloak.testframework.oauth.annotations.InjectOAuthClient;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.keycloak.testsuite.util.oauth.AuthorizationEndpointResponse;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** What people do with the charter in a browser, besides reading it and pressing one button. */
@KeycloakIntegrationTest
class CharterAtLoginIT {

    private static final int AN_HOUR = 60 * 60;

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    @InjectOAuthClient(config = MemberService.class)
    OAuthClient webmail;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectTimeOffSet
    TimeOffSet time;

    @InjectPage
    SignInPage signInPage;

    @InjectPage
    CharterPage charterPage;

    @InjectPage
    CharterDeclinedPage declinedPage;

    @InjectPage
    CharterAgainPage againPage;

    private Reader member;

    @BeforeEach
    void aMemberComesToTheCharter() {
        member = Reader.in(realm);
        enter();
    }

    @AfterEach
    void theClockIsRightAndOneTabIsOpen() {
        time.set(0);
        WebDriver driver = browser.driver();
        while (driver.getWindowHandles().size() > 1) {
            driver.close();
            driver.switchTo().window(driver.getWindowHandles().iterator().next());
        }
    }

    @Test
    void whoDeclinesReadsWhatThatMeansAndMayChangeTheirMind() {
        charterPage.decline();
        declinedPage.assertCurrent();
        assertThat(declinedPage.explanation()).isNotBlank();
        Accessibility.check(browser);
        declinedPage.readAgain();

        charterPage.assertCurrent();
        charterPage.decline();
        declinedPage.assertCurrent();
        declinedPage.leave();

        AuthorizationEndpointResponse response = backAtTheService();
        assertThat(response.getError()).isEqualTo("access_denied");
        assertThat(response.getCode()).isNull();
    }

    @Test
    void theKeyboardIsEnough() {
        Keyboard keyboard = new Keyboard(browser);
        keyboard.tabTo(By.cssSelector(".indigos-charter-contents summary")).enter();
        keyboard.tabToLink("#article-11").enter();
        assertThat(browser.getCurrentUrl()).endsWith("#article-11");

        keyboard.tabTo(CharterPage.ACCEPT).enter();

        assertThat(backAtTheService().getCode()).isNotEmpty();
    }

    @Test
    void anotherLanguageKeepsThePageAndTheChoice() {
        Accessibility.check(browser);
        charterPage.switchTo("en");
        charterPage.assertIn("en");
        assertThat(charterPage.acceptance()).isEqualTo("I accept the charter, version 1");
        Accessibility.check(browser);

        charterPage.decline();
        declinedPage.assertCurrent();
        declinedPage.switchTo("fr");
        declinedPage.assertIn("fr");
        declinedPage.readAgain();

        charterPage.assertCurrent();
        charterPage.accept();
        backAtTheService();
        assertThat(member.ownData().at("/accepted/0/language").asText()).isEqualTo("fr");
    }

    @Test
    void aDoubleClickIsOneAcceptance() {
        new Actions(browser.driver())
                .doubleClick(browser.findElement(CharterPage.ACCEPT))
                .perform();

        assertThat(backAtTheService().getCode()).isNotEmpty();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void theBackButtonLeadsOutOfTheExplanation() {
        charterPage.decline();
        declinedPage.assertCurrent();

        browser.driver().navigate().back();

        charterPage.assertCurrent();
        charterPage.accept();
        assertThat(charterPage.message()).contains("répondez de nouveau");
        charterPage.accept();
        assertThat(backAtTheService().getCode()).isNotEmpty();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void theBackButtonAfterAcceptingAsksNothingTwice() {
        charterPage.accept();
        backAtTheService();

        browser.driver().navigate().back();
        webmail.openLoginForm();

        assertThat(backAtTheService().getCode()).isNotEmpty();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void acceptingInOneTabIsEnoughForTheOther() {
        WebDriver driver = browser.driver();
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        webmail.openLoginForm();
        String second = driver.getWindowHandle();

        driver.switchTo().window(first);
        charterPage.accept();
        backAtTheService();

        driver.switchTo().window(second);
        webmail.openLoginForm();
        assertThat(backAtTheService().getCode()).isNotEmpty();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void whoReadForTooLongSignsInAgainAndIsAskedOnce() {
        time.set(AN_HOUR);
        charterPage.accept();

        signInPage.signIn(member.username(), Member.PASSWORD);
        charterPage.assertCurrent();
        charterPage.accept();
        assertThat(backAtTheService().getCode()).isNotEmpty();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void whoHasAcceptedIsNotAskedAgainAndReadsItOnDemand() {
        charterPage.accept();
        backAtTheService();

        ChromiumSupplier.forget(browser);
        webmail.loginForm().kcAction("indigos-charter").open();
        signInPage.signIn(member.username(), Member.PASSWORD);

        againPage.assertCurrent();
        assertThat(againPage.articles()).isEqualTo(13);
        Accessibility.check(browser);
        againPage.goOn();
        assertThat(backAtTheService().getKcActionStatus()).isEqualTo("success");
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    private void enter() {
        webmail.openLoginForm();
        signInPage.signIn(member.username(), Member.PASSWORD);
        charterPage.assertCurrent();
    }

    private AuthorizationEndpointResponse backAtTheService() {
        charterPage.awaitArrival(webmail.getRedirectUri());
        return webmail.parseLoginResponse();
    }
}
