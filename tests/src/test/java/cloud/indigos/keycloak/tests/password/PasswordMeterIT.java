package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.MailLink;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.browser.Pictures;
import cloud.indigos.keycloak.tests.support.page.AccountConsole;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.RegistrationPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.UpdatePasswordPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.TakesScreenshot;

/** What somebody who chooses a password sees before and while typing, in a real browser. */
@KeycloakIntegrationTest
class PasswordMeterIT {

    private static final String WEAK = "Soleil2024!";
    private static final String STRONG = "cheval-agrafe-lune-tricot-sable";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = PasswordRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    UpdatePasswordPage updatePassword;

    @InjectPage
    RegistrationPage registration;

    @InjectPage
    AccountConsole account;

    @AfterEach
    void theRealmIsAsBefore() {
        PasswordRealm.setPolicy(realm, PasswordRealm.POLICY);
        PasswordRealm.resetPassword(realm, Person.AMINA);
    }

    @Test
    void aMemberReadsTheRulesBeforeTyping() {
        openUpdatePassword("");

        assertThat(updatePassword.rules())
                .containsExactly(
                        "Entre 12 et 128 caractères de toute sorte, espaces compris.",
                        "Le plus simple : une phrase de 5 mots ou plus, sans lien entre eux.",
                        "S’il n’y a que des chiffres, au moins 16.",
                        "Rien de facile à deviner : mot courant même déguisé, date, suite de touches, mot de passe déjà"
                                + " divulgué.",
                        "Ni votre nom, ni votre adresse, ni le nom du service.");
    }

    @Test
    void theMeterFollowsTheTyping() {
        openUpdatePassword("");

        updatePassword.type("Amina-soleil");
        updatePassword.awaitMeter("Trop facile à deviner.");
        assertThat(updatePassword.weaknesses()).contains("Il contient votre prénom.");
        assertThat(updatePassword.advice()).contains("Éviter votre nom, votre adresse et le nom du service.");
        assertThat(updatePassword.spoken()).startsWith("Trop facile à deviner.").contains("Il contient votre prénom.");
        double weak = updatePassword.meter();

        updatePassword.type(STRONG);
        updatePassword.awaitMeter("Très solide : ce mot de passe convient.");
        assertThat(updatePassword.meter()).isGreaterThan(weak);
        assertThat(updatePassword.spoken()).isEqualTo("Très solide : ce mot de passe convient.");
    }

    @Test
    void theEyeStillShowsAndHidesThePassword() {
        openUpdatePassword("");
        updatePassword.type(STRONG);

        updatePassword.showPassword();
        assertThat(updatePassword.isShown()).isTrue();

        updatePassword.showPassword();
        assertThat(updatePassword.isShown()).isFalse();
        assertThat(updatePassword.value()).isEqualTo(STRONG);
    }

    @Test
    void aPastedPasswordIsTakenAndMeasured() {
        openUpdatePassword("");

        updatePassword.paste(STRONG);

        assertThat(updatePassword.value()).isEqualTo(STRONG);
        updatePassword.awaitMeter("Très solide : ce mot de passe convient.");
        updatePassword.choose(STRONG);
        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
    }

    @Test
    void theLinkFromTheMailLeadsToANewPassword() {
        browser.open(realm.getBaseUrl() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
        signIn.forgotPassword(Person.AMINA.username());
        browser.open(MailLink.in(mails.getLastReceivedMessage()));
        updatePassword.assertCurrent();
        assertThat(updatePassword.rules()).isNotEmpty();

        updatePassword.choose("Amina-brouette");
        updatePassword.awaitFault("Il contient votre prénom.");
        Pictures.keep("password-reset-fr", () -> (TakesScreenshot) browser.driver());

        updatePassword.type(STRONG);
        updatePassword.awaitMeter("Très solide : ce mot de passe convient.");
        updatePassword.choose(STRONG);
        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);

        ChromiumSupplier.forget(browser);
        browser.open(realm.getBaseUrl() + "/account");
        signIn.signIn(Person.AMINA.username(), STRONG);
        assertThat(account.username()).isEqualTo(Person.AMINA.username());
    }

    @Test
    void aProposedPhraseIsAcceptedAsItIs() {
        PasswordRealm.setPolicy(realm, "indigos-passay(cnil-80)");
        openUpdatePassword("");

        assertThat(updatePassword.proposedPhrase().split("-")).hasSize(7);
        String phrase = updatePassword.anotherPhrase();
        updatePassword.useProposedPhrase();
        updatePassword.awaitMeter("Très solide : ce mot de passe convient.");
        assertThat(updatePassword.value()).isEqualTo(phrase);
        updatePassword.submit();

        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
    }

    @Test
    void anEnglishReaderReadsEnglish() {
        openUpdatePassword("&ui_locales=en");

        assertThat(updatePassword.language()).isEqualTo("en");
        assertThat(updatePassword.rules()).contains("Between 12 and 128 characters of any kind, spaces included.");
        updatePassword.type(WEAK);
        updatePassword.awaitMeter("Too easy to guess.");
        assertThat(updatePassword.weaknesses()).contains("“soleil” is a common word, followed by a year.");
    }

    @Test
    void somebodyWhoMakesAnAccountIsToldAboutTheirOwnName() {
        openRegistration();
        assertThat(registration.rules()).isNotEmpty();
        registration.introduce("akervadec", "Anaëlle", "Kervadec");

        registration.type("Kervadec-1987!");
        registration.awaitMeter("Trop facile à deviner.");
        assertThat(registration.weaknesses()).contains("Il contient votre nom.");

        registration.proposedPhrase();
        registration.useProposedPhrase();
        registration.submit();

        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
        assertThat(realm.admin().users().searchByUsername("akervadec", true)).hasSize(1);
    }

    @Test
    void aRefusedRegistrationShowsRulesMeterAndFaults() {
        openRegistration();
        registration.introduce("refusee", "Rose", "Tremblay");
        registration.choose("Tremblay2024");

        assertThat(registration.faults()).anyMatch(line -> line.contains("Il contient votre nom."));
        assertThat(registration.rules()).isNotEmpty();
        registration.type(STRONG);
        registration.awaitMeter("Très solide : ce mot de passe convient.");
    }

    @Test
    void fromTheAccountConsoleItIsTheSamePage() {
        account.open(realm.getBaseUrl());
        signIn.signIn(Person.AMINA);
        account.username();

        account.changePassword(realm.getBaseUrl());

        assertThat(updatePassword.rules()).isNotEmpty();
        updatePassword.choose(STRONG);
        assertThat(account.hasPassword()).isTrue();
    }

    @Test
    void anAdministratorReadsEveryFaultInTheConsole() {
        AdminConsole console = new AdminConsole(browser);
        console.openCredentials(realm.getBaseUrl(), Person.AMINA.idIn(realm));
        signIn.signIn(Person.RACHEL);

        assertThat(console.setPassword("Amina-Soleil2024").replace('\u00a0', ' '))
                .contains("Mot de passe refusé", "Il contient votre prénom.", "« soleil » est un mot courant");
    }

    private void openUpdatePassword(String parameters) {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&kc_action=UPDATE_PASSWORD&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL + parameters);
        signIn.signIn(Person.AMINA);
        updatePassword.assertCurrent();
    }

    private void openRegistration() {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/registrations?response_type=code&scope=openid&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
        registration.assertCurrent();
    }
}
