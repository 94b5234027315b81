package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.browser.Screen;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.StandingPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** Whoever reads a decision can read it: with assistive technology, in both languages, on a phone and in the dark. */
@KeycloakIntegrationTest
class StandingPagesIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    StandingPage page;

    /** A decision, the service whose door shows it, and what the page is called. */
    private record Decision(String client, Map<String, ?> body, String french, String english) {

        @Override
        public String toString() {
            return (String) body.get("standing");
        }
    }

    static List<Decision> everybodyCanReadWhatWasDecided() {
        return List.of(
                new Decision(
                        SuspensionRealm.SERVICE,
                        Map.of("standing", "warned", "reason", "Moins de courrier", "article", "7"),
                        "Un avertissement vous a été adressé",
                        "You have been given a warning"),
                new Decision(
                        SuspensionRealm.MAILER,
                        Map.of(
                                "standing", "restricted",
                                "services", List.of("mail_send"),
                                "reason", "Pourriels",
                                "urgent", "manifest_abuse"),
                        "Ce service vous est refusé pour le moment",
                        "This service is refused to you for now"),
                new Decision(
                        SuspensionRealm.SERVICE,
                        Standings.SUSPENDED,
                        "Votre compte est suspendu",
                        "Your account is suspended"),
                new Decision(
                        SuspensionRealm.SERVICE,
                        Map.of("standing", "closed", "reason", "Malveillance", "article", "3", "urgent", "grave_risk"),
                        "Votre compte est fermé",
                        "Your account is closed"));
    }

    @AfterEach
    void theScreenIsAsUsual() {
        new Screen(browser).usual();
    }

    @ParameterizedTest
    @MethodSource
    void everybodyCanReadWhatWasDecided(Decision decision) {
        Member member = Member.in(realm);
        assertThat(new Standings(Caller.of(realm, Person.VALENTINE))
                        .decide(member, decision.body)
                        .status())
                .isEqualTo(201);

        open(decision, member, "fr");
        assertThat(page.title()).isEqualTo(decision.french);
        isReadableEverywhere();

        ChromiumSupplier.forget(browser);
        open(decision, member, "en");
        assertThat(page.title()).isEqualTo(decision.english);
        isReadableEverywhere();

        member.account().remove();
    }

    private void open(Decision decision, Member member, String language) {
        browser.open(realm.getBaseUrl() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + decision.client + "&redirect_uri=" + TestClient.CALLBACK + "&ui_locales=" + language);
        signIn.signIn(member.username(), Member.PASSWORD);
        page.assertIn(language);
    }

    private void isReadableEverywhere() {
        Accessibility.check(browser);
        Screen screen = new Screen(browser);
        screen.phone();
        screen.assertFits();
        Accessibility.check(browser);
        screen.dark();
        Accessibility.check(browser);
        screen.usual();
    }
}
