package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.MemberService;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.page.CharterDeclinedPage;
import cloud.indigos.keycloak.tests.support.page.CharterPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.oauth.OAuthClient;
import org.keycloak.testframework.oauth.annotations.InjectOAuthClient;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.keycloak.testsuite.util.oauth.AuthorizationEndpointResponse;

/** The charter as a member meets it on the way to a service. */
@KeycloakIntegrationTest
class CharterAtLoginIT {

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @InjectOAuthClient(config = MemberService.class)
    OAuthClient webmail;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signInPage;

    @InjectPage
    CharterPage charterPage;

    @InjectPage
    CharterDeclinedPage declinedPage;

    @Test
    void aMemberReadsItInFrenchAcceptsOnceAndIsNotAskedAgain() throws IOException {
        webmail.openLoginForm();
        signInPage.signIn(Person.AMINA);

        charterPage.assertCurrent();
        assertThat(charterPage.language()).isEqualTo("fr");
        assertThat(charterPage.textLanguage()).isEqualTo("fr");
        assertThat(charterPage.articles()).hasSize(13).first().asString().startsWith("1. Esprit du service");

        charterPage.accept();
        JsonNode seen = introspect(webmail.parseLoginResponse());
        assertThat(seen.get("indigos_charter_current").asBoolean()).isTrue();
        assertThat(seen.get("indigos_charter").asText()).startsWith("1");

        ChromiumSupplier.forget(browser);
        webmail.openLoginForm();
        signInPage.signIn(Person.AMINA);
        assertThat(webmail.parseLoginResponse().getCode()).isNotEmpty();
    }

    @Test
    void whoDeclinesReadsWhatThatMeansAndMayChangeTheirMind() {
        webmail.openLoginForm();
        signInPage.signIn(Person.BRUNO);
        charterPage.assertCurrent();
        charterPage.decline();

        declinedPage.assertCurrent();
        assertThat(declinedPage.explanation()).isNotBlank();
        declinedPage.readAgain();

        charterPage.assertCurrent();
        charterPage.decline();
        declinedPage.assertCurrent();
        declinedPage.leave();

        AuthorizationEndpointResponse response = webmail.parseLoginResponse();
        assertThat(response.getError()).isEqualTo("access_denied");
        assertThat(response.getCode()).isNull();
    }

    private JsonNode introspect(AuthorizationEndpointResponse response) throws IOException {
        String token = webmail.doAccessTokenRequest(response.getCode()).getAccessToken();
        return webmail.doIntrospectionAccessTokenRequest(token).asJsonNode();
    }
}
