package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.grant.Directory;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.Outcome;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member whose account lies in an LDAP directory is met as everybody else. */
@KeycloakIntegrationTest
class LdapIT {

    private static final String WAY = "member of a directory (LDAP)";

    @InjectRealm(config = GrantRealm.class)
    ManagedRealm realm;

    private Directory directory;
    private Visit visit;
    private String volunteer;

    @BeforeEach
    void aMemberInADirectory() {
        Situation.exempt(realm, GrantRealm.MAILBOX);
        directory = Directory.of(realm);
        directory.add("lise", Member.PASSWORD);
        visit = new Visit(realm, null, null, Member.named("lise", realm), GrantRealm.MAILBOX);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @AfterEach
    void theDirectoryIsGone() {
        directory.close();
    }

    @ParameterizedTest
    @EnumSource
    void theLoginEndsAsTheTableSays(Situation situation) {
        situation.arise(visit, volunteer);

        assertThat(visit.arrived(visit.signIn(visit.browser())))
                .isEqualTo(GrantTable.row(WAY).outcome(situation));
    }

    @Test
    void anAcceptanceOfTheCharterIsKept() {
        Situation.CHARTER_TO_ACCEPT.arise(visit, volunteer);
        Page charter = visit.signIn(new Browser(realm));

        assertThat(visit.arrived(charter.press("accept"))).isEqualTo(Outcome.IN);
        assertThat(visit.arrived(visit.signIn(new Browser(realm)))).isEqualTo(Outcome.IN);
    }
}
