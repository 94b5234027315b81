package cloud.indigos.keycloak.tests.story;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.browser.Pictures;
import cloud.indigos.keycloak.tests.support.browser.Screen;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.SampleServicePage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.StandingPage;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.TakesScreenshot;

/** Whoever uses a service can read what it says before a suspension and after it, in their browser's language. */
@KeycloakIntegrationTest
class ServicePagesIT {

    private static final int WINDOW = 1000;

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SampleServicePage service;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    CharterPage charter;

    @InjectPage
    StandingPage standing;

    private RunningSample running;
    private URI address;
    private Screen screen;

    @BeforeEach
    void theSampleServiceRuns() throws IOException {
        running = RunningSample.in(realm);
        address = running.address();
        screen = new Screen(browser);
    }

    @AfterEach
    void theSampleServiceStopsAndTheScreenIsAsUsual() {
        screen.usual();
        running.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Vos fichiers | Votre session est terminée | Vous n’avez pas pu entrer | Votre compte est suspendu jusqu'au 31 decembre 2099.
            en | Your files | Your session has ended | You could not come in | Your account is suspended until
            """)
    void everybodyCanReadWhatTheServiceSays(
            String language, String welcome, String ended, String denied, String notice) {
        Member member = Member.in(realm);
        screen.reads(language);

        service.signIn(address);
        signIn.assertIn(language);
        isReadable("sign-in-" + language);
        signIn.signIn(member.username(), Member.PASSWORD);
        charter.assertIn(language);
        charter.accept();
        assertThat(service.heading()).isEqualTo(welcome);
        isReadable("service-active-" + language);

        new Standings(Caller.of(realm, Person.VALENTINE)).decide(member, Standings.SUSPENDED);
        service.open(address);
        assertThat(service.heading()).isEqualTo(ended);
        isReadable("service-ended-" + language);

        service.signIn(address);
        signIn.signIn(member.username(), Member.PASSWORD);
        standing.assertIn(language);
        standing.leave();
        assertThat(service.heading()).isEqualTo(denied);
        assertThat(service.text()).contains(notice).doesNotContain("Mot de passe volé");
        isReadable("service-denied-" + language);
    }

    private void isReadable(String picture) {
        Accessibility.check(browser);
        screen.pane(WINDOW);
        Pictures.keep(picture, () -> (TakesScreenshot) browser.driver());
        screen.phone();
        screen.assertFits();
        screen.window();
    }
}
