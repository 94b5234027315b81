package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** Keycloak's lockout after wrong passwords is no decision, and undoes none. */
@KeycloakIntegrationTest
class LockedOutIT {

    private static final String REASON = "disabledReason";

    @InjectRealm(config = PermanentLockoutRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Behind behind;

    static final class PermanentLockoutRealm extends SuspensionRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            super.configure(realm);
            realm.build().setPermanentLockout(true);
            realm.build().setFailureFactor(2);
            realm.build().setQuickLoginCheckMilliSeconds(0L);
            return realm;
        }
    }

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        behind = Behind.the(server, member);
    }

    @Test
    void wrongPasswordsAreNoDecision() {
        lockOut();

        assertThat(member.representation().isEnabled()).isFalse();
        twoRoundsPass();
        assertThat(behind.ledger()).isEmpty();
    }

    @Test
    void wrongPasswordsDoNotSwitchOnAnAccountThatAnAdministratorHasSwitchedOff() {
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        member.enable(Caller.of(realm, Person.VALENTINE).token(), false);

        lockOut();

        twoRoundsPass();
        assertThat(behind.ledger()).containsExactly("DECIDED");
        assertThat(standings.get(member).json().get("enabled").asBoolean()).isFalse();
    }

    /** Whatever was there before the first of them has been looked at when the second is over. */
    private void twoRoundsPass() {
        for (int i = 0; i < 2; i++) {
            Behind other = Behind.the(server, Member.in(realm));
            other.set("indigos_standing", "suspended");
            Eventually.holds(() -> assertThat(other.ledger()).containsExactly("OBSERVED"));
        }
    }

    private void lockOut() {
        Eventually.holds(() -> {
            new Browser(realm).signIn(SuspensionRealm.SERVICE, member.username(), "wrong");
            assertThat(behind.attribute(REASON)).isNotEmpty();
        });
    }
}
