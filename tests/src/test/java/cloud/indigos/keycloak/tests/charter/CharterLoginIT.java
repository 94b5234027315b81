package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What a member reads and answers on the way to a service, by every path there is. */
@KeycloakIntegrationTest
class CharterLoginIT {
    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Reader member;

    private Browser browser;

    @BeforeEach
    void aMemberWhoHasNotSeenTheCharter() {
        member = Reader.in(realm);
        browser = new Browser(realm);
    }

    @Test
    void theFirstLoginShowsTheCharterAndTheNextOnesDoNot() {
        Page charter = member.signIn(browser);

        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.html())
                .contains("<html", "lang=\"fr\"", "J’accepte la charte, version 1", "13. Principe général");
        assertThat(charter.articles()).isEqualTo(13);

        assertThat(charter.press("accept").parameter("code")).isNotNull();
        assertThat(browser.enter(CharterRealm.SERVICE).parameter("code")).isNotNull();
        assertThat(member.signIn().parameter("code")).isNotNull();
    }

    @Test
    void servicesLearnWhetherAndWhatWasAccepted() {
        JsonNode before = member.introspect();
        assertThat(before.get("indigos_charter_current").isBoolean()).isTrue();
        assertThat(before.get("indigos_charter_current").asBoolean()).isFalse();
        assertThat(before.has("indigos_charter")).isFalse();
        assertThat(member.userinfo().has("indigos_charter")).isFalse();

        member.accept();

        JsonNode after = member.introspect();
        assertThat(after.get("indigos_charter_current").asBoolean()).isTrue();
        assertThat(after.get("indigos_charter").asText()).isEqualTo("1");
        assertThat(member.userinfo().get("indigos_charter_current").asBoolean()).isTrue();
        assertThat(member.userinfo().get("indigos_charter").isTextual()).isTrue();
    }

    @Test
    void aTokenIssuedBeforeIsCurrentAsSoonAsTheMemberAccepts() {
        String token = member.tokens().access();

        member.accept();

        assertThat(member.introspect(token).get("indigos_charter_current").asBoolean())
                .isTrue();
    }

    @Test
    void theCookieOfAnExemptedLoginDoesNotOpenOtherServices() {
        assertThat(browser.signIn(CharterRealm.MAIL_SERVER, member.username(), Member.PASSWORD)
                        .parameter("code"))
                .isNotNull();

        assertThat(browser.enter(CharterRealm.SERVICE).isCharter()).isTrue();
        assertThat(browser.enter(CharterRealm.SERVICE, "prompt", "none").parameter("error"))
                .isEqualTo("interaction_required");
    }

    @Test
    void promptLoginAsksForThePasswordAndNotForTheCharterAgain() {
        member.signIn(browser).press("accept");

        Page login = browser.enter(CharterRealm.SERVICE, "prompt", "login");

        assertThat(login.submit("username", member.username(), "password", Member.PASSWORD)
                        .parameter("code"))
                .isNotNull();
    }

    @Test
    void whoHasAcceptedReadsItAgainOnDemand() {
        member.signIn(browser).press("accept");

        Page charter = browser.enter(CharterRealm.SERVICE, "kc_action", "indigos-charter");

        assertThat(charter.articles()).isEqualTo(13);
        assertThat(charter.isCharter()).isFalse();
        assertThat(charter.press("continue").parameter("kc_action_status")).isEqualTo("success");
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void registrationAsksOnce() {
        Page registration = browser.open(browser.enter(CharterRealm.SERVICE)
                .address()
                .replace("/protocol/openid-connect/auth", "/protocol/openid-connect/registrations"));
        String username = member.username() + "-new";

        Page charter = registration.submit(
                "username",
                username,
                "email",
                username + "@indigos.example",
                "firstName",
                "Noa",
                "lastName",
                "Petit",
                "password",
                Member.PASSWORD,
                "password-confirm",
                Member.PASSWORD);

        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.press("accept").parameter("code")).isNotNull();
        assertThat(new Browser(realm)
                        .signIn(CharterRealm.SERVICE, username, Member.PASSWORD)
                        .parameter("code"))
                .isNotNull();
    }

    @Test
    void thePasswordGrantIsRefusedUntilTheCharterIsAccepted() {
        Answer refused = member.signInTo(CharterRealm.SERVICE);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.json().get("error_description").asText())
                .matches("[\\x20-\\x7E]+")
                .startsWith("La charte en vigueur n'est pas encore acceptee.");
        assertThat(member.signInTo(CharterRealm.MAIL_SERVER).status()).isEqualTo(200);

        member.accept();

        assertThat(member.signInTo(CharterRealm.SERVICE).status()).isEqualTo(200);
    }

    @Test
    void aRefreshGoesOn() {
        assertThat(member.tokens().refreshed().status()).isEqualTo(200);
    }

    @Test
    void aServiceAccountAcceptsNothingAndIsCurrent() {
        Answer answer = Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", CharterRealm.MAIL_SERVER,
                        "client_secret", TestClient.SECRET));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(member.introspect(answer.json().get("access_token").asText())
                        .get("indigos_charter_current")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRenamedMemberIsNotAskedAgain() {
        member.accept();
        String renamed = member.username() + "-renamed";
        realm.updateWithCleanup(config -> config.editUsernameAllowed(true));
        var account = realm.admin().users().get(member.id()).toRepresentation();
        account.setUsername(renamed);
        realm.admin().users().get(member.id()).update(account);

        assertThat(browser.signIn(CharterRealm.SERVICE, renamed, Member.PASSWORD)
                        .parameter("code"))
                .isNotNull();
    }
}
