package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.MemberService;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.browser.Screen;
import cloud.indigos.keycloak.tests.support.page.CharterNoticePage;
import cloud.indigos.keycloak.tests.support.page.CharterOfferPage;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.PublicCharterPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.oauth.OAuthClient;
import org.keycloak.testframework.oauth.annotations.InjectOAuthClient;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.keycloak.testsuite.util.oauth.AuthorizationEndpointResponse;

/** A charter that changes, as its members see it in a browser, day after day. */
@KeycloakIntegrationTest
class NewVersionAtLoginIT {

    private static final int A_DAY = 24 * 60 * 60;

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectOAuthClient(config = MemberService.class, lifecycle = LifeCycle.METHOD)
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
    CharterNoticePage noticePage;

    @InjectPage
    CharterOfferPage offerPage;

    @InjectPage
    PublicCharterPage publicPage;

    private Reader member;

    @AfterEach
    void theClockAndTheScreenAreRight() {
        time.set(0);
        new Screen(browser).usual();
    }

    @Test
    void aMinorVersionIsReadOnceAndAMajorOneIsOfferedOnceADayUntilItIsDemanded() {
        member = Reader.in(realm);
        member.accept();

        versions().publish("minor", null, "# Charte\n\n## 1. Un", "Une virgule.");
        enter();
        noticePage.assertCurrent();
        assertThat(noticePage.changes()).isEqualTo("Une virgule.");
        assertThat(noticePage.asksToAccept()).isFalse();
        Accessibility.check(browser);
        noticePage.goOn();
        assertLetIn();
        enter();
        assertLetIn();

        versions()
                .publish(
                        "major",
                        Instant.now().plus(Duration.ofDays(30)),
                        "# Charte\n\n## 1. Un\n\nDeux.\n\n## 2. Trois\n\n## 3. Quatre",
                        "Tout change.");
        enter();
        offerPage.assertCurrent();
        assertThat(offerPage.changes()).isEqualTo("Tout change.");
        Accessibility.check(browser);
        onAPhoneInTheDark();
        offerPage.later();
        assertLetIn();
        enter();
        assertLetIn();

        time.set(A_DAY);
        enter();
        offerPage.assertCurrent();
        offerPage.later();
        assertLetIn();

        time.set(31 * A_DAY);
        enter();
        charterPage.assertCurrent();
        assertThat(charterPage.acceptance()).isEqualTo("J’accepte la charte, version 3");
        charterPage.accept();
        assertLetIn();
        assertThat(member.ownData().get("accepted")).hasSize(2);

        thePublicPagesTellOfAllVersions();
    }

    private void thePublicPagesTellOfAllVersions() {
        publicPage.open(realm.getBaseUrl());
        Accessibility.check(browser);
        assertThat(publicPage.versions()).isEqualTo(3);
        onAPhoneInTheDark();
        publicPage.follow("depuis la version 2");
        assertThat(publicPage.added()).contains("Deux.");
        Accessibility.check(browser);
        onAPhoneInTheDark();
        publicPage.follow("Lire la version 3");
        assertThat(publicPage.heading()).isEqualTo("Charte");
    }

    private void onAPhoneInTheDark() {
        Screen screen = new Screen(browser);
        screen.phone();
        screen.dark();
        screen.assertFits();
        Accessibility.check(browser);
        screen.usual();
    }

    /** As somebody who has signed out meanwhile. */
    private void enter() {
        ChromiumSupplier.forget(browser);
        webmail.openLoginForm();
        signInPage.signIn(member.username(), Member.PASSWORD);
    }

    private void assertLetIn() {
        assertThat(backAtTheService().getCode()).isNotEmpty();
    }

    private Drafts versions() {
        return Drafts.of(Caller.of(realm, Person.RACHEL));
    }

    private AuthorizationEndpointResponse backAtTheService() {
        charterPage.awaitArrival(webmail.getRedirectUri());
        return webmail.parseLoginResponse();
    }
}
