package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Two administrators decide in the same moment. */
@KeycloakIntegrationTest
class SameMomentIT {

    private static final Map<String, ?> RESTRICTED =
            Map.of("standing", "restricted", "services", List.of("files"), "urgent", "compromise", "reason", "r");

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private Caller valentine;
    private Caller gildas;

    @BeforeEach
    void aMemberAndTwoVolunteers() {
        member = Member.in(realm);
        valentine = Caller.of(realm, Person.VALENTINE);
        gildas = Caller.of(realm, Person.GILDAS);
    }

    @AfterEach
    void theMemberIsGone() {
        member.account().remove();
    }

    @RepeatedTest(15)
    void ofTwoDecisionsAboutWhatBothHaveReadOneIsTaken() {
        List<Answer> answers = AtOnce.both(
                () -> new Standings(valentine).decide(member, Standings.SUSPENDED, "If-Match", "\"none\""),
                () -> new Standings(gildas).decide(member, RESTRICTED, "If-Match", "\"none\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.status()).as(late.body()).isIn(409, 412);
                    assertThat(late.json().get("errorMessage").asText())
                            .startsWith("Quelqu’un a décidé entre-temps au sujet de ce membre");
                });
        assertThat(entries()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoFormsTheLedgerHasThoseThatWereSaved() {
        List<Answer> answers = AtOnce.both(
                () -> member.decide(valentine.token(), Form.suspended()),
                () -> member.decide(
                        gildas.token(), Form.of("standing=restricted; services=files; urgent=compromise; reason=r")));

        long saved = answers.stream().filter(answer -> answer.status() == 204).count();
        assertThat(saved).isPositive().isEqualTo(entries());
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.body()).isIn(400, 409);
            assertThat(refused.body()).contains("indigosStandingError");
        });
    }

    @RepeatedTest(5)
    void oneOfTheLastTwoAdministratorsRemainsWhenBothAreSuspended() {
        makeAdministrator(member);

        List<Answer> answers = AtOnce.both(
                () -> suspend(valentine.token(), Person.RACHEL.idIn(realm)),
                () -> suspend(gildas.token(), member.id()));

        assertOneRemains(answers);
    }

    @RepeatedTest(5)
    void oneOfTheLastTwoAdministratorsRemainsWhenTheySuspendEachOther() {
        makeAdministrator(member);
        String rachel = Caller.of(realm, Person.RACHEL).token();
        String other = member.signIn(SuspensionRealm.SERVICE).access();

        List<Answer> answers =
                AtOnce.both(() -> suspend(other, Person.RACHEL.idIn(realm)), () -> suspend(rachel, member.id()));

        assertOneRemains(answers);
    }

    /** What follows a decision writes about the same member too, in transactions of its own. */
    @RepeatedTest(10)
    void whoIsRemovedWhileSomebodyDecidesIsGone() {
        member.signIn(SuspensionRealm.SERVICE);

        List<Answer> answers = AtOnce.both(
                () -> Http.send(
                        "DELETE",
                        users() + member.id(),
                        request -> request.header("Authorization", "Bearer " + gildas.token())),
                () -> new Standings(valentine).decide(member, Standings.SUSPENDED));

        assertThat(answers.get(0).status()).as(answers.get(0).body()).isEqualTo(204);
        assertThat(answers.get(1).status()).as(answers.get(1).body()).isIn(201, 404, 409);
        // For theMemberIsGone.
        member = Member.in(realm);
    }

    private void assertOneRemains(List<Answer> answers) {
        boolean rachelSignsIn = Caller.signIn(realm, Person.RACHEL).status() == 200;
        boolean otherSignsIn = member.signInTo(SuspensionRealm.SERVICE).status() == 200;
        String volunteer = Caller.of(realm, Person.VALENTINE).token();
        if (!rachelSignsIn) {
            save(volunteer, Person.RACHEL.idIn(realm), Map.of("indigos_standing", List.of("active")));
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(rachelSignsIn).isNotEqualTo(otherSignsIn);
    }

    private void makeAdministrator(Member somebody) {
        new AdminRole(realm, "realm-admin").giveTo(somebody.account().roles());
    }

    private Answer suspend(String token, String id) {
        return save(token, id, Form.suspended());
    }

    private Answer save(String token, String id, Map<String, List<String>> attributes) {
        UserRepresentation form = realm.admin().users().get(id).toRepresentation();
        form.setAttributes(new HashMap<>(attributes));
        return Http.sendJson("PUT", users() + id, token, form);
    }

    private String users() {
        return realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/users/";
    }

    private int entries() {
        return new Standings(valentine).history(member).get("entries").size();
    }
}
