package cloud.indigos.keycloak.tests.story;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.SampleServicePage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.StandingPage;
import cloud.indigos.keycloak.tests.support.page.UpdatePasswordPage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** The main job, as the people see it: a member in one browser, a volunteer in another. */
@KeycloakIntegrationTest
class StoryIT {

    private static final String SAVED = "L'utilisateur a été sauvegardé";
    private static final String VOLUNTEER = "volunteer";

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectWebDriver(ref = VOLUNTEER)
    ManagedWebDriver volunteersBrowser;

    @InjectPage
    SampleServicePage service;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    CharterPage charter;

    @InjectPage
    UpdatePasswordPage updatePassword;

    @InjectPage
    StandingPage standing;

    private AdminConsole console;
    private RunningSample running;
    private URI address;

    @BeforeEach
    void theSampleServiceRuns() throws IOException {
        running = RunningSample.in(realm);
        address = running.address();
        console = new AdminConsole(volunteersBrowser);
    }

    @AfterEach
    void theSampleServiceStops() {
        running.close();
    }

    @Test
    void aMemberAcceptsTheCharterIsSuspendedReadsWhyAndComesBack() {
        signInAndAcceptTheCharter(Person.AMINA);
        assertThat(service.status()).isEqualTo("active");
        aWeakPasswordIsRefusedWithEveryFault();
        service.signIn(address);
        assertThat(service.status()).isEqualTo("active");

        opens(Person.VALENTINE, Person.AMINA);
        console.standing("Suspendu")
                .until(LocalDate.of(2099, 12, 31))
                .reason("Votre mot de passe a été volé.")
                .article("3.")
                .urgency("Compte compromis")
                .save()
                .awaitMessage(SAVED);

        service.open(address);
        assertThat(service.heading()).isEqualTo("Votre session est terminée");
        service.signIn(address);
        signIn.signIn(Person.AMINA);
        standing.assertCurrent();
        Accessibility.check(browser);
        assertThat(standing.title()).isEqualTo("Votre compte est suspendu");
        assertThat(standing.facts())
                .containsEntry("Jusqu’au", "31 décembre 2099 inclus")
                .containsEntry("Raison", "Votre mot de passe a été volé.")
                .hasEntrySatisfying(
                        "Article de la charte", article -> assertThat(article).startsWith("3. "))
                .hasEntrySatisfying(
                        "Pour en parler", contact -> assertThat(contact).contains(RunningSample.CONTACT));
        standing.leave();
        assertThat(service.heading()).isEqualTo("Vous n’avez pas pu entrer");
        assertThat(service.text()).doesNotContain("volé");

        console.standing("Actif").save().awaitMessage(SAVED);
        service.signIn(address);
        signIn.signIn(Person.AMINA);
        assertThat(service.status()).isEqualTo("active");
    }

    @Test
    void aMemberWhoMayNotSendMailStillSignsInAndTheServiceKnows() {
        signInAndAcceptTheCharter(Person.BRUNO);
        assertThat(service.allows("mail_send")).isTrue();

        opens(Person.GILDAS, Person.BRUNO);
        console.standing("Restreint")
                .refuse("mail_send")
                .reason("Trop de messages en nombre.")
                .article("7.")
                .urgency("Abus manifeste")
                .save()
                .awaitMessage(SAVED);

        service.open(address);
        assertThat(service.status()).isEqualTo("restricted");
        assertThat(service.allows("files")).isTrue();
        assertThat(service.allows("mail_send")).isFalse();
    }

    private void signInAndAcceptTheCharter(Person member) {
        service.signIn(address);
        signIn.signIn(member);
        charter.assertCurrent();
        assertThat(charter.language()).isEqualTo("fr");
        assertThat(charter.articles()).hasSize(13);
        charter.accept();
    }

    private void aWeakPasswordIsRefusedWithEveryFault() {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&kc_action=UPDATE_PASSWORD&client_id="
                + RunningSample.CLIENT + "&redirect_uri="
                + URLEncoder.encode(
                        address.resolve(ServiceSettings.CALLBACK_PATH).toString(), StandardCharsets.UTF_8));
        updatePassword.choose("amina");
        assertThat(updatePassword.faults()).hasSizeGreaterThan(2).noneMatch(fault -> fault.contains("amina"));
    }

    /** A volunteer is a member too, and reads the charter at the first visit. */
    private void opens(Person volunteer, Person member) {
        console.openMember(realm.getBaseUrl(), member.idIn(realm));
        new SignInPage(volunteersBrowser).signIn(volunteer);
        CharterPage volunteersCharter = new CharterPage(volunteersBrowser);
        volunteersCharter.assertCurrent();
        volunteersCharter.accept();
    }
}
