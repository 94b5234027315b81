package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.UpdatePasswordPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** What members and administrators see of the password policy. */
@KeycloakIntegrationTest
class PasswordPolicyIT {

    private static final String WEAK = "Amina-Soleil2024";
    private static final String STRONG = "cheval-agrafe-lune-tricot-sable";

    @InjectRealm(config = PasswordRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    UpdatePasswordPage updatePassword;

    @InjectTimeOffSet
    TimeOffSet time;

    @AfterEach
    void theRealmIsAsBefore() {
        time.set(0);
        send("PUT", "", Map.of("passwordPolicy", PasswordRealm.POLICY));
        resetPassword(Person.AMINA.password());
    }

    @Test
    void aMemberReadsEveryFaultInFrenchAndThenChoosesBetter() {
        browser.open(realm.getBaseUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&kc_action=UPDATE_PASSWORD&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
        signIn.signIn(Person.AMINA);

        updatePassword.choose("Amina2024");

        assertThat(updatePassword.faults().stream().map(PasswordPolicyIT::plainSpaces))
                .contains(
                        "Ce mot de passe ne peut pas être accepté :",
                        "– Il compte moins de 12 caractères.",
                        "– Il contient votre prénom.")
                .noneMatch(line -> line.contains("Amina2024"))
                .contains("Ce qui aiderait :");

        updatePassword.choose(STRONG);

        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
    }

    @Test
    void anAdministratorWhoSetsAWeakPasswordReadsEveryFault() {
        Answer answer = resetPassword(WEAK);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("Mot de passe refusé");
        assertThat(plainSpaces(answer.json().get("error_description").asText()).lines())
                .contains("– Il contient votre prénom.", "– « soleil » est un mot courant, suivi d’une année.");
        assertThat(answer.body()).doesNotContain(WEAK);
        assertThat(resetPassword(STRONG).status()).isEqualTo(204);
    }

    @Test
    void anAccountIsNotCreatedWithAWeakPassword() {
        Answer answer = send(
                "POST",
                "/users",
                Map.of(
                        "username",
                        "nouvelle",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", "Nouvelle1987!!"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error_description").asText()).contains("nom d’utilisateur");
        assertThat(realm.admin().users().search("nouvelle")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "indigos-passay(cnil-50 colour=red), Option inconnue, colour",
        "indigos-passay(cnil-99), Profil inconnu, cnil-99",
        "indigos-passay(cnil-50 length=3), L’option, length",
    })
    void aPolicyThatIsNoneIsRefusedByName(String policy, String message, String name) {
        Answer answer = send("PUT", "", Map.of("passwordPolicy", policy));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).contains(message, name);
        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).isEqualTo(PasswordRealm.POLICY);
    }

    @Test
    void keycloaksOwnPoliciesWorkBesideIt() {
        assertThat(send("PUT", "", Map.of("passwordPolicy", "indigos-passay(nist) and passwordHistory(3)"))
                        .status())
                .isEqualTo(204);
        assertThat(resetPassword(STRONG).status()).isEqualTo(204);

        assertThat(resetPassword(STRONG).json().get("error").asText()).isEqualTo("invalidPasswordHistoryMessage");
        assertThat(resetPassword(WEAK).json().get("error").asText()).isEqualTo("Mot de passe refusé");
    }

    @Test
    void anExpiredPasswordIsReplacedOnOurPage() {
        send("PUT", "", Map.of("passwordPolicy", PasswordRealm.POLICY + " and forceExpiredPasswordChange(30)"));
        time.set(Math.toIntExact(Duration.ofDays(31).toSeconds()));
        browser.open(realm.getBaseUrl() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
        signIn.signIn(Person.AMINA);
        updatePassword.assertCurrent();
        assertThat(updatePassword.rules()).isNotEmpty();

        updatePassword.choose(WEAK);
        updatePassword.awaitFault("Il contient votre prénom.");
        updatePassword.choose(STRONG);

        updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
    }

    @Test
    void whateverTheHashingTheOldPasswordIsRecognisedAndTheNewOneWorks() {
        for (String hashing :
                List.of("hashAlgorithm(argon2)", "hashAlgorithm(pbkdf2-sha512) and hashIterations(3000)")) {
            send("PUT", "", Map.of("passwordPolicy", hashing + " and " + PasswordRealm.POLICY));
            assertThat(resetPassword(Person.AMINA.password()).status()).isEqualTo(204);
            assertThat(resetPassword(WEAK).json().get("error").asText()).isEqualTo("Mot de passe refusé");

            ChromiumSupplier.forget(browser);
            browser.open(realm.getBaseUrl()
                    + "/protocol/openid-connect/auth?response_type=code&scope=openid&kc_action=UPDATE_PASSWORD&client_id="
                    + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
            signIn.signIn(Person.AMINA);
            updatePassword.choose(Person.AMINA.password() + "!");
            updatePassword.awaitFault("Il ressemble trop à votre mot de passe actuel.");
            updatePassword.choose(STRONG);
            updatePassword.awaitArrival(PasswordRealm.SERVICE_URL);
        }
    }

    @Test
    void removedItLeavesTheOtherPoliciesAndJudgesNoMore() {
        send("PUT", "", Map.of("passwordPolicy", "passwordHistory(3) and indigos-passay(cnil-80)"));

        assertThat(Caller.of(realm, Person.RACHEL)
                        .admin("DELETE", "?features=password")
                        .status())
                .isEqualTo(204);

        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).isEqualTo("passwordHistory(3)");
        assertThat(resetPassword(WEAK).status()).isEqualTo(204);
    }

    private Answer resetPassword(String password) {
        return send(
                "PUT",
                "/users/" + Person.AMINA.idIn(realm) + "/reset-password",
                Map.of("type", "password", "value", password));
    }

    private Answer send(String method, String path, Object body) {
        String url = realm.getBaseUrl().replace("/realms/", "/admin/realms/") + path;
        return Http.sendJson(method, url, Caller.of(realm, Person.RACHEL).token(), body);
    }

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ');
    }
}
