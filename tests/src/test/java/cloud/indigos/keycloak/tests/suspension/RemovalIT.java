package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Taking the feature out leaves no member locked out for a wrong reason and none let in unasked. */
@KeycloakIntegrationTest
class RemovalIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Caller administrator;
    private Member suspended;

    @BeforeEach
    void aSuspendedMember() {
        administrator = Caller.of(realm, Person.RACHEL);
        administrator.admin("POST", "");
        suspended = Member.in(realm);
        suspended.decide(Caller.of(realm, Person.VALENTINE).token(), Form.suspended());
    }

    @AfterEach
    void theFeatureIsBackAndTheMemberGone() {
        suspended.account().remove();
        administrator.admin("POST", "");
    }

    @Test
    void anAdministratorWhoDoesNotSayWhatBecomesOfSuspendedMembersIsAsked() {
        Answer answer = administrator.admin("DELETE", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("errorMessage").asText()).contains("?suspended=disable", "?suspended=activate");
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(administrator.admin("GET", "").json().get("features"))
                .allMatch(feature -> feature.get("installed").asBoolean());
    }

    @Test
    void disableLocksThemOutByKeycloaksOwnSwitch() {
        assertThat(administrator.admin("DELETE", "?suspended=disable").status()).isEqualTo(204);

        assertThat(suspended.representation().isEnabled()).isFalse();
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void activateLetsThemIn() {
        assertThat(administrator.admin("DELETE", "?suspended=activate").status())
                .isEqualTo(204);

        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(200);
    }

    @Test
    void aStandingLostWhileTheFeatureWasAwayIsNotALift() {
        administrator.admin("DELETE", "?suspended=disable");
        suspended.save(Caller.of(realm, Person.VALENTINE).token(), suspended.representation());
        administrator.admin("POST", "");

        suspended.enable(Caller.of(realm, Person.VALENTINE).token(), true);

        assertThat(suspended.attributes().get("indigos_standing")).containsExactly("suspended");
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }
}
