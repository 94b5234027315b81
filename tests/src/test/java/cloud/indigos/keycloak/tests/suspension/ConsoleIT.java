package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.Pictures;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** A volunteer decides about a member in Keycloak's admin console. */
@KeycloakIntegrationTest
class ConsoleIT {

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signInPage;

    @InjectPage
    CharterPage charterPage;

    @InjectPage
    AdminConsole console;

    @ParameterizedTest
    @EnumSource
    void aSuspensionIsRefusedAtTheFieldUntilItIsCompleteThenSavedAndLifted(Wording words) {
        String amina = Person.AMINA.idIn(realm);
        String saved = words.in("L'utilisateur a été sauvegardé", "The user has been saved");
        console.openMember(realm.getBaseUrl(), amina);
        signInPage.switchTo(words.language());
        signInPage.assertIn(words.language());
        signInPage.signIn(words == Wording.FR ? Person.VALENTINE : Person.GILDAS);
        charterPage.assertIn(words.language());
        charterPage.accept();

        console.standing(words.in("Suspendu", "Suspended")).save();
        assertThat(console.errorAt("indigos_reason"))
                .isEqualTo(words.in(
                        "Écrivez la raison : le membre la lira.", "Write the reason: the member will read it."));
        Pictures.keep("console-refused-" + words.language(), console::standingInSight);

        console.reason("x".repeat(1001)).save();
        console.awaitErrorAt(
                "indigos_reason",
                words.in(
                        "Cette raison est trop longue : 1000 caractères au plus.",
                        "This reason is too long: at most 1000 characters."));

        console.urgency(words.in("Compte compromis", "Compromised account"))
                .article("3.")
                .reason((String) words.suspended("").get("reason"))
                .until(LocalDate.of(2099, 12, 31))
                .save();
        console.awaitMessage(saved);
        assertThat(stored(amina)).containsEntry("indigos_standing", List.of("suspended"));
        console.dismissMessages();
        Pictures.keep("console-suspended-" + words.language(), console::standingInSight);

        console.standing(words.in("Actif", "Active")).save();
        console.awaitMessage(saved);
        assertThat(stored(amina)).doesNotContainKeys("indigos_reason", "indigos_article", "indigos_urgent");
    }

    private Map<String, List<String>> stored(String id) {
        UserRepresentation member = realm.admin().users().get(id).toRepresentation();
        return member.getAttributes();
    }
}
