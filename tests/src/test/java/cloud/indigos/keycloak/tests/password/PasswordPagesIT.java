package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.MailLink;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** The pages where a password is chosen, without scripts, and the address that their script asks. */
@KeycloakIntegrationTest
class PasswordPagesIT {

    private static final String PANEL = "id=\"indigos-password\"";
    private static final String STRONG = "cheval-agrafe-lune-tricot-sable";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = PasswordRealm.class)
    ManagedRealm realm;

    @AfterEach
    void theRealmIsAsBefore() {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setPasswordPolicy(PasswordRealm.POLICY);
        changed.setLoginTheme("indigos");
        realm.admin().update(changed);
    }

    @Test
    void withoutScriptsTheRulesAndAPhraseAreOnThePage() {
        Page page = updatePassword();

        assertThat(page.html())
                .contains("Entre 12 et 128 caractères", "sans lien entre eux", "indigos-password-phrase");
        String phrase = Meter.found(page, "<output id=\"indigos-password-phrase\">([a-z-]+)</output>");
        assertThat(page.submit("password-new", "Soleil2024!", "password-confirm", "Soleil2024!")
                        .html())
                .contains("Il compte moins de 12 caractères.", "Ce qui aiderait");
        assertThat(updatePassword()
                        .submit("password-new", phrase, "password-confirm", phrase)
                        .isAtService())
                .isTrue();
        PasswordRealm.resetPassword(realm, Person.AMINA);
    }

    @Test
    void theLinkFromAMailLeadsToThePageWithTheRules() {
        Browser browser = new Browser(realm);
        browser.enter(PasswordRealm.SERVICE);
        browser.open(realm.getBaseUrl() + "/login-actions/reset-credentials?client_id=" + PasswordRealm.SERVICE)
                .submit("username", Person.AMINA.username());
        Page page = browser.open(MailLink.in(mails.getLastReceivedMessage()));

        assertThat(page.html()).contains(PANEL, "password-new");
        assertThat(page.submit("password-new", "Amina-2024", "password-confirm", "Amina-2024")
                        .html())
                .contains("Il contient votre prénom.");
    }

    @Test
    void theMeterAnswersToItsOwnPageOnly() {
        Page page = updatePassword();
        String address = new Meter(realm, page).address() + "/check";
        String ticket = ticket(page);

        assertThat(ask(page, "check", Map.of("ticket", ticket, "password", STRONG))
                        .html())
                .contains("\"accepted\":true");
        assertThat(ask(page, "check", Map.of("ticket", "guessed", "password", STRONG))
                        .status())
                .isEqualTo(403);
        assertThat(ask(page, "check", Map.of("password", STRONG)).status()).isEqualTo(403);
        assertThat(Http.postForm(address, Map.of("ticket", ticket, "password", STRONG))
                        .status())
                .isEqualTo(403);
        assertThat(ask(updatePassword(), "check", Map.of("ticket", ticket, "password", STRONG))
                        .status())
                .isEqualTo(403);
        assertThat(page.browser().open(address).status()).isEqualTo(405);
    }

    @Test
    void whatTheMeterAnswersIsKeptNowhere() {
        Page page = updatePassword();

        assertThat(ask(page, "check", Map.of("ticket", ticket(page), "password", STRONG))
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(ask(page, "phrase", Map.of("ticket", ticket(page))).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void theMeterKnowsTheMemberAndNeverRepeatsThePassword() {
        Page page = updatePassword();

        Page answer = ask(page, "check", Map.of("ticket", ticket(page), "password", "Amina-Kx7"));

        assertThat(answer.html()).contains("\"accepted\":false", "votre prénom").doesNotContain("Amina-Kx7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName", "username", "email"})
    void whileRegisteringTheMeterKnowsTheForm(String field) {
        Page page = new Browser(realm)
                .open(realm.getBaseUrl()
                        + "/protocol/openid-connect/registrations?response_type=code&scope=openid&client_id="
                        + PasswordRealm.SERVICE + "&redirect_uri=" + PasswordRealm.SERVICE_URL);
        Map<String, String> form = new HashMap<>(Map.of("ticket", ticket(page), "password", "Kervadec-7tz!kM"));

        assertThat(ask(page, "check", form).html()).doesNotContain("Il contient");

        form.put(field, field.equals("email") ? "kervadec@indigos.example" : "Kervadec");
        assertThat(ask(page, "check", form).html()).contains("Il contient");
    }

    @Test
    void whoAsksTooOftenIsToldToWait() {
        Page page = updatePassword();
        Map<String, String> form = Map.of("ticket", ticket(page), "password", "soleil");
        int status = 200;
        for (int i = 0; i < 500 && status == 200; i++) {
            status = ask(page, "check", form).status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(ask(page, "phrase", Map.of("ticket", ticket(page))).status()).isEqualTo(429);
        Page other = updatePassword();
        assertThat(ask(other, "phrase", Map.of("ticket", ticket(other))).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoPasswordIsRefused() {
        Page page = updatePassword();

        assertThat(ask(page, "check", Map.of("ticket", ticket(page))).status()).isEqualTo(400);
        assertThat(ask(page, "check", Map.of("ticket", ticket(page), "password", "x".repeat(5000)))
                        .status())
                .isEqualTo(400);
        assertThat(ask(page, "check", Map.of("ticket", ticket(page), "password", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theOldPasswordWithAnotherEndIsRefused() {
        Page page = updatePassword();

        for (String end : new String[] {"", "1", "!", "2!"}) {
            String password = Person.AMINA.password() + end;
            page = page.submit("password-new", password, "password-confirm", password);
            assertThat(page.html()).contains("Il ressemble trop à votre mot de passe actuel.");
        }
    }

    @Test
    void aRealmWithoutThePolicyHasKeycloaksOwnPage() {
        PasswordRealm.setPolicy(realm, "length(8)");

        Page page = updatePassword();

        assertThat(page.html()).contains("password-new", "password-policy.js").doesNotContain(PANEL);
    }

    @Test
    void withAnotherThemeThePolicyWorksAsEver() {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setLoginTheme("keycloak.v2");
        realm.admin().update(changed);

        Page page = updatePassword();

        assertThat(page.html()).contains("password-new").doesNotContain(PANEL);
        assertThat(page.submit("password-new", "Soleil2024!", "password-confirm", "Soleil2024!")
                        .html())
                .contains("Il compte moins de 12 caractères.");
    }

    private Page updatePassword() {
        return new Browser(realm)
                .enter(PasswordRealm.SERVICE, "kc_action", "UPDATE_PASSWORD")
                .submit("username", Person.AMINA.username(), "password", Person.AMINA.password());
    }

    private Page ask(Page page, String what, Map<String, String> form) {
        return new Meter(realm, page).ask(what, form);
    }

    private static String ticket(Page page) {
        return Meter.ticket(page);
    }
}
