package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.Pictures;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.RegistrationPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.UpdatePasswordPage;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** Every sentence about a password, where somebody reads it; the gallery in {@code docs} shows what this sees. */
@KeycloakIntegrationTest
class PasswordMessagesIT {

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

    @AfterEach
    void theRealmIsAsBefore() {
        PasswordRealm.setPolicy(realm, PasswordRealm.POLICY);
        setLanguages("fr", "fr", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aMemberReadsEveryReason(String language) {
        openUpdatePassword(language);
        String policy = PasswordRealm.POLICY;

        for (PasswordMessage message : PasswordMessage.values()) {
            if (!message.policy().equals(policy)) {
                policy = message.policy();
                PasswordRealm.setPolicy(realm, policy);
            }
            updatePassword.choose(message.password());
            updatePassword.awaitFault(message.in(language));
            Pictures.keep(message.picture(language), updatePassword::refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theMeterSaysInWordsHowStrongAPasswordIs(String language) {
        openUpdatePassword(language);

        for (MeterWords words : MeterWords.values()) {
            updatePassword.type(words.password());
            updatePassword.awaitMeter(words.in(language));
            Pictures.keep(words.picture(language), updatePassword::meterPanel);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Il contient votre nom d’utilisateur.", "en, It contains your user name."})
    void whoeverRegistersReadsAboutTheirUserName(String language, String sentence) {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/registrations?response_type=code&scope=openid&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL + "&ui_locales=" + language);
        registration.assertIn(language);
        registration.introduce("akvdec", "Anaëlle", "Tremblay");
        registration.email("a.tremblay@indigos.example");

        registration.choose("akvdec-brouette");

        registration.awaitFault(sentence);
        Pictures.keep("password-message-username-" + language, registration::refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Mot de passe refusé, Il contient votre prénom.",
        "en, Password refused, It contains your first name.",
    })
    void anAdministratorReadsTheSameInTheConsole(String language, String title, String sentence) {
        setLanguages(language, language);
        AdminConsole console = new AdminConsole(browser);
        console.openCredentials(realm.getBaseUrl(), Person.AMINA.idIn(realm));
        signIn.signIn(Person.RACHEL);

        assertThat(console.setPassword("Amina-Soleil2024").replace('\u00a0', ' '))
                .contains(title, sentence);
        Pictures.keep("password-message-console-" + language, console::newestMessage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | cnil-99               | Profil inconnu",
                "fr | cnil-50 colour=red    | Option inconnue",
                "fr | cnil-50 length=3      | L’option « length » vaut « 3 »",
                "en | cnil-50 14            | “14” is not an option",
                "en | nist bits=40 bits=50  | The option “bits” is given twice.",
                "en | cnil-80 words=la      | The option “words” contains “la”",
            })
    void anAdministratorReadsWhatIsWrongWithThePolicy(String language, String configuration, String sentence) {
        setLanguages(language, language);
        AdminConsole console = new AdminConsole(browser);
        console.openPasswordPolicy(realm.getBaseUrl());
        signIn.signIn(Person.RACHEL);

        assertThat(console.setPasswordPolicy(configuration).replace('\u00a0', ' '))
                .contains(sentence);
        Pictures.keep("password-policy-refused-" + language, console::wholePage);
        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).isEqualTo(PasswordRealm.POLICY);
    }

    private void openUpdatePassword(String language) {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&kc_action=UPDATE_PASSWORD&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL + "&ui_locales=" + language);
        signIn.signIn(Person.AMINA);
        updatePassword.assertIn(language);
    }

    private void setLanguages(String first, String... supported) {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setDefaultLocale(first);
        changed.setSupportedLocales(Set.of(supported));
        realm.admin().update(changed);
    }
}
