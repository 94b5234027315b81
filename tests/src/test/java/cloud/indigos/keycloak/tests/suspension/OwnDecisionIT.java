package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** A volunteer about whom another one has decided takes nothing of it back by REST. */
@KeycloakIntegrationTest
class OwnDecisionIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Standings others;
    private Standings own;
    private Member gildas;

    @BeforeEach
    void oneVolunteerIsWarnedByAnother() {
        others = new Standings(Caller.of(realm, Person.VALENTINE));
        own = new Standings(Caller.of(realm, Person.GILDAS));
        gildas = Member.named(Person.GILDAS.username(), realm);
        assertThat(others.decide(gildas, Map.of("standing", "warned", "reason", "r"))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void theWarningIsLifted() {
        others.lift(gildas);
    }

    @Test
    void theyDoNotLiftIt() {
        assertRefused(own.lift(gildas));
    }

    @Test
    void theyDoNotAnnulIt() {
        assertRefused(
                own.annul(gildas, others.history(gildas).at("/entries/0/id").asText(), "À tort"));
    }

    @Test
    void theyDoNotLiftItAmongOthers() {
        Member other = Member.in(realm);
        others.decide(other, Map.of("standing", "warned", "reason", "r"));

        Answer answer = own.bulk(
                "own-" + other.id(),
                Map.of("members", List.of(gildas.id(), other.id()), "decision", Map.of("standing", "active")));

        assertThat(answer.json().get("members").findValuesAsText("outcome")).containsExactly("refused", "decided");
        assertThat(answer.json().at("/members/0/problem").asText()).contains("Vous ne pouvez pas décider");
        assertStillWarned();
        other.account().remove();
    }

    private void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).startsWith("Vous ne pouvez pas décider");
        assertStillWarned();
    }

    private void assertStillWarned() {
        assertThat(others.get(gildas).json().get("standing").asText()).isEqualTo("warned");
        assertThat(others.history(gildas).at("/entries/0/after/standing").asText())
                .isEqualTo("warned");
    }
}
