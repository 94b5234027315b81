package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** Somebody without any password names a member under <em>Forgot password?</em>, and asks the meter about them. */
@KeycloakIntegrationTest
class MeterOfStrangersIT {

    private static final String OF_AMINA = "Amina-Kx7";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = PasswordRealm.class)
    ManagedRealm realm;

    @Test
    void thePageOfARegistrationTellsNothingOfTheMemberWhoIsNamedLater() {
        Page signIn = new Browser(realm).enter(PasswordRealm.SERVICE);
        Page registration = follow(signIn, "registration");

        forgotPassword(signIn, Person.AMINA.username());

        assertRegistrationAlone(registration);
    }

    /** An answer that differed from this one would tell who is a member. */
    @Test
    void whoIsNoMemberChangesNothingEither() {
        Page signIn = new Browser(realm).enter(PasswordRealm.SERVICE);
        Page registration = follow(signIn, "registration");

        forgotPassword(signIn, "nobody");

        assertRegistrationAlone(registration);
    }

    private void assertRegistrationAlone(Page registration) {
        Meter meter = new Meter(realm, registration);
        assertThat(meter.check(OF_AMINA).status()).isEqualTo(200);
        assertThat(meter.check(OF_AMINA).html()).doesNotContain("votre prénom");
        assertThat(meter.check(OF_AMINA, "firstName", "Amina").html()).contains("Il contient votre prénom.");
    }

    private static void forgotPassword(Page signIn, String username) {
        Page answer = follow(signIn, "reset-credentials").submit("username", username);
        assertThat(answer.html()).contains("Vous devriez recevoir rapidement un courriel");
    }

    private static Page follow(Page page, String action) {
        String link = Meter.found(page, "href=\"([^\"]*/login-actions/" + action + "[^\"]*)\"");
        URI address = URI.create(page.address()).resolve(link.replace("&amp;", "&"));
        return page.browser().open(address.toString());
    }
}
