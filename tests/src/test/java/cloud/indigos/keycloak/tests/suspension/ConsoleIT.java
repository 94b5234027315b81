package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static final String SAVED = "L'utilisateur a été sauvegardé";

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

    @Test
    void aSuspensionIsRefusedAtTheFieldUntilItIsCompleteThenSavedAndLifted() {
        String amina = Person.AMINA.idIn(realm);
        console.openMember(realm.getBaseUrl(), amina);
        signInPage.signIn(Person.VALENTINE);
        charterPage.assertCurrent();
        charterPage.accept();

        console.standing("Suspendu").save();
        assertThat(console.errorAt("indigos_reason")).isEqualTo("Écrivez la raison : le membre la lira.");

        console.urgency("Abus manifeste")
                .article("7.")
                .reason("Envoi de pourriels")
                .save();
        console.awaitMessage(SAVED);
        assertThat(stored(amina)).containsEntry("indigos_standing", List.of("suspended"));

        console.standing("Actif").save();
        console.awaitMessage(SAVED);
        assertThat(stored(amina)).doesNotContainKeys("indigos_reason", "indigos_article", "indigos_urgent");
    }

    private Map<String, List<String>> stored(String id) {
        UserRepresentation member = realm.admin().users().get(id).toRepresentation();
        return member.getAttributes();
    }
}
