package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/**
 * A realm that comes from another server with its members, whose attributes say what holds: that holds here too, and the
 * ledger, which does not come along, begins anew.
 */
@KeycloakIntegrationTest
class ImportedStandingsIT {

    @InjectRealm(config = Export.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "closed", "unknown"})
    void whoWasSuspendedThereGetsNothingHere(String username) {
        Member member = Member.named(username, realm);

        Answer answer = member.signInTo(SuspensionRealm.SERVICE);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
        Eventually.holds(() -> assertThat(ledger(member)).isEqualTo("OBSERVED"));
        assertThat(member.attributes().get("indigos_reason")).containsExactly("Envois en nombre");
    }

    @Test
    void whoWasRefusedAServiceThereIsRefusedItHereAndNothingElse() {
        Member member = Member.named("restricted", realm);

        assertThat(member.signInTo(SuspensionRealm.MAILER).status()).isEqualTo(400);
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        Eventually.holds(() -> assertThat(ledger(member)).isEqualTo("OBSERVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended", "no-standing", "warned", "active"})
    void nobodyElseIsLockedOut(String username) {
        Member member = Member.named(username, realm);

        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        assertThat(member.signIn(SuspensionRealm.MAILER).areAlive()).isTrue();
    }

    @Test
    void whoNeverSignsInIsRecordedByTheNextRound() {
        Member member = Member.named("never-signs-in", realm);

        Eventually.holds(() -> assertThat(ledger(member)).isEqualTo("OBSERVED"));
    }

    private String ledger(Member member) {
        return String.join(",", Behind.the(server, member).ledger());
    }

    /** What an export has, with what a hand or another release may have left in it. */
    public static final class Export extends SuspensionRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .users(
                            standing("suspended", "suspended").attribute("indigos_until", "2099-12-31"),
                            standing("closed", "closed"),
                            standing("restricted", "restricted").attribute("indigos_services", "mail_send"),
                            standing("ended", "suspended").attribute("indigos_until", "2020-01-31"),
                            standing("unknown", "banned"),
                            member("no-standing").attribute("indigos_reason", "Envois en nombre"),
                            standing("warned", "warned"),
                            standing("active", "active"),
                            standing("never-signs-in", "suspended"));
        }

        private static UserBuilder standing(String username, String standing) {
            return member(username)
                    .attribute("indigos_standing", standing)
                    .attribute("indigos_reason", "Envois en nombre")
                    .attribute("indigos_summary", "2026-01-31, valentine");
        }

        private static UserBuilder member(String username) {
            return UserBuilder.create(username)
                    .name("Claire", "Fontaine")
                    .email(username + "@indigos.example")
                    .emailVerified(true)
                    .enabled(true)
                    .realmRoles("default-roles-indigos")
                    .password(Member.PASSWORD);
        }
    }
}
