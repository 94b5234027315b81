package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import cloud.indigos.keycloak.tests.support.page.PasskeyPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** A member who signs in by a passkey (WebAuthn) instead of a password is met as everybody else. */
@KeycloakIntegrationTest
class PasskeyIT {

    private static final String WAY = "passkey";

    @InjectRealm(config = GrantRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    PasskeyPages pages;

    private Visit visit;

    @BeforeEach
    void aMemberWithAPasskey() {
        Situation.exempt(realm, GrantRealm.MAILBOX);
        visit = new Visit(realm, null, null, Member.in(realm), GrantRealm.MAILBOX);
        pages.plugInAuthenticator();
        pages.register(realm.getBaseUrl(), visit.client(), visit.member().username(), Member.PASSWORD);
        ChromiumSupplier.forget(browser);
    }

    @AfterEach
    void theAuthenticatorIsUnplugged() {
        pages.unplugAuthenticator();
    }

    @ParameterizedTest
    @EnumSource
    void theLoginEndsAsTheTableSays(Situation situation) {
        situation.arise(visit, Caller.of(realm, Person.VALENTINE).token());

        assertThat(pages.signIn(realm.getBaseUrl(), visit.client()))
                .isEqualTo(GrantTable.row(WAY).outcome(situation));
    }
}
