package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** When a decision cannot be recorded, it is not taken. */
@KeycloakIntegrationTest
class BrokenLedgerIT {

    private static final String LEDGER = "INDIGOS_DECISION";
    private static final String ASIDE = "INDIGOS_DECISION_ASIDE";

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private String volunteer;
    private Tokens tokens;

    @BeforeEach
    void theLedgerIsOutOfReach() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
        tokens = member.signIn(SuspensionRealm.SERVICE);
        rename(LEDGER, ASIDE);
    }

    @AfterEach
    void theLedgerIsBack() {
        rename(ASIDE, LEDGER);
    }

    private void rename(String from, String to) {
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("ALTER TABLE " + from + " RENAME TO " + to)
                .executeUpdate());
    }

    @Test
    void theSaveIsRefusedAndNothingHasChanged() {
        Answer answer = member.decide(volunteer, Form.suspended());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo("indigosStandingErrorNotRecorded");
        assertThat(member.attributes()).isEmpty();
        assertThat(tokens.areAlive()).isTrue();
    }

    @Test
    void disablingTheAccountIsRefusedToo() {
        UserRepresentation form = member.representation();
        form.setEnabled(false);
        form.setLastName("Renamed");

        assertThat(member.save(volunteer, form).status()).isEqualTo(500);

        assertThat(member.representation().isEnabled()).isTrue();
        assertThat(member.representation().getLastName()).isEqualTo("Fontaine");
        assertThat(tokens.areAlive()).isTrue();
    }
}
