package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** Keycloak's fine-grained permissions: somebody who may manage the members of one group decides about those alone. */
@KeycloakIntegrationTest
class GroupAdministratorIT {

    @InjectRealm(config = FineGrainedRealm.class)
    ManagedRealm realm;

    private Member inside;
    private Member seen;
    private Member outside;
    private Standings standings;

    /** A realm that uses them. */
    public static final class FineGrainedRealm extends SuspensionRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm).adminPermissionsEnabled(true);
        }
    }

    @BeforeEach
    void oneGroupIsOscarsToManageAndOneToSee() {
        inside = Member.in(realm);
        seen = Member.in(realm);
        outside = Member.in(realm);
        letOscarQueryUsers();
        String oscarAlone = create(
                "policy/user", Map.of("name", name(), "users", List.of(Person.OSCAR.idIn(realm)), "logic", "POSITIVE"));
        permit(oscarAlone, groupOf(inside), List.of("view-members", "manage-members"));
        permit(oscarAlone, groupOf(seen), List.of("view-members"));
        standings = new Standings(Caller.of(realm, Person.OSCAR));
    }

    @Test
    void heDecidesInHisGroup() {
        Answer answer = standings.decide(inside, Standings.SUSPENDED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(standings.lift(inside).status()).isEqualTo(201);
        assertThat(standings.history(inside).get("entries")).hasSize(2);
    }

    @Test
    void heSeesAndDoesNotDecideWhereHeMaySeeOnly() {
        assertThat(standings.get(seen).status()).isEqualTo(200);
        assertThat(standings.decide(seen, Standings.SUSPENDED).status()).isEqualTo(403);
        assertThat(standings.lift(seen).status()).isEqualTo(403);
        assertThat(standings.note(seen, Map.of("note", "n")).status()).isEqualTo(403);
    }

    @Test
    void whoIsOutsideIsForHimAsIfNotThere() {
        String nobody = "/standings/members/00000000-0000-0000-0000-000000000000";
        Answer unknown = standings.post(nobody + "/decisions", Standings.SUSPENDED);

        Answer answer = standings.decide(outside, Standings.SUSPENDED);

        assertThat(answer.status()).isEqualTo(unknown.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown.body());
        assertThat(standings.get(outside).status()).isEqualTo(404);
        assertThat(outside.attributes()).isEmpty();
    }

    @Test
    void hisListHasTheOnesHeMaySee() {
        Standings everybodys = new Standings(Caller.of(realm, Person.VALENTINE));
        List.of(inside, seen, outside).forEach(member -> everybodys.decide(member, Standings.SUSPENDED));

        assertThat(everybodys.list("?max=1000").json().findValuesAsText("username"))
                .contains(inside.username(), seen.username(), outside.username());
        assertThat(standings.list("?max=1000").json().findValuesAsText("username"))
                .contains(inside.username(), seen.username())
                .doesNotContain(outside.username());
    }

    @Test
    void hisBulkCallReportsWhatHeMayNot() {
        Answer answer = standings.bulk(
                name(),
                Map.of(
                        "members",
                        List.of(inside.username(), seen.username(), outside.username(), "nobody"),
                        "decision",
                        Standings.SUSPENDED));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("members").findValuesAsText("outcome"))
                .containsExactly("decided", "forbidden", "not_found", "not_found");
        JsonNode told = answer.json().get("members").get(2);
        assertThat(told.has("id")).isFalse();
        assertThat(outside.attributes()).isEmpty();
    }

    private void letOscarQueryUsers() {
        new AdminRole(realm, "query-users")
                .giveTo(realm.admin().users().get(Person.OSCAR.idIn(realm)).roles());
    }

    private String groupOf(Member member) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name());
        try (Response created = realm.admin().groups().add(group)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            member.account().joinGroup(id);
            return id;
        }
    }

    private void permit(String policy, String group, List<String> scopes) {
        create(
                "permission/scope",
                Map.of(
                        "name", name(),
                        "resourceType", "Groups",
                        "resources", List.of(group),
                        "scopes", scopes,
                        "policies", List.of(policy)));
    }

    private String create(String what, Map<String, Object> body) {
        String admin = realm.getBaseUrl().replace("/realms/", "/admin/realms/");
        String rachel = Caller.of(realm, Person.RACHEL).token();
        String client =
                realm.admin().toRepresentation().getAdminPermissionsClient().getId();
        Answer answer =
                Http.sendJson("POST", admin + "/clients/" + client + "/authz/resource-server/" + what, rachel, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }
}
