package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
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
        new Standings(Caller.of(realm, Person.VALENTINE)).decide(seen, Standings.SUSPENDED);

        assertThat(standings.get(seen).status()).isEqualTo(200);
        assertThat(standings.kinds(seen)).containsExactly("decided");
        String decision = standings.history(seen).at("/entries/0/id").asText();
        assertThat(standings.annul(seen, decision, "n").status()).isEqualTo(403);
        assertThat(standings.decide(seen, Standings.SUSPENDED).status()).isEqualTo(403);
        assertThat(standings.lift(seen).status()).isEqualTo(403);
        assertThat(standings.note(seen, Map.of("note", "n")).status()).isEqualTo(403);
    }

    @Test
    void whoIsOutsideIsForHimAsIfNotThere() {
        String nobody = "/standings/members/00000000-0000-0000-0000-000000000000";
        Answer unknown = standings.post(nobody + "/decisions", Standings.SUSPENDED);
        Standings everybodys = new Standings(Caller.of(realm, Person.VALENTINE));
        everybodys.decide(outside, Map.of("standing", "warned", "reason", "r"));
        String decision = everybodys.history(outside).at("/entries/0/id").asText();

        assertThat(List.of(
                        standings.decide(outside, Standings.SUSPENDED),
                        standings.lift(outside),
                        standings.annul(outside, decision, "n"),
                        standings.note(outside, Map.of("note", "n")),
                        standings.get(outside),
                        standings.caller().admin("GET", "/standings/members/" + outside.id() + "/history")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(unknown.status()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(unknown.body());
                });
        assertThat(everybodys.kinds(outside)).containsExactly("decided");
        assertThat(everybodys.history(outside).get("notes")).isEmpty();
    }

    /** The realm has no mail server, so that no mail can be sent. */
    @Test
    void ofEffectsHeSeesAndTriesAgainHisOwn() {
        Standings everybodys = new Standings(Caller.of(realm, Person.VALENTINE));
        List.of(inside, seen, outside).forEach(member -> everybodys.decide(member, Standings.SUSPENDED));
        Eventually.holds(() -> assertThat(everybodys.effects("?max=1000").json().findValuesAsText("member"))
                .contains(inside.id(), seen.id(), outside.id()));
        JsonNode hidden = failed(everybodys, outside);

        assertThat(standings.effects("?max=1000").json().findValuesAsText("member"))
                .contains(inside.id(), seen.id())
                .doesNotContain(outside.id());
        assertThat(retry(hidden).status()).isEqualTo(404);
        assertThat(retry(failed(standings, seen)).status()).isEqualTo(403);
        assertThat(retry(failed(standings, inside)).status()).isEqualTo(204);

        assertThat(standings.post("/standings/effects/retry", Map.of()).status())
                .isEqualTo(200);
        assertThat(failed(everybodys, outside)).isEqualTo(hidden);
    }

    private Answer retry(JsonNode effect) {
        return standings.post("/standings/effects/" + effect.get("id").asText() + "/retry", Map.of());
    }

    private static JsonNode failed(Standings standings, Member member) {
        return StreamSupport.stream(standings.effects("?max=1000").json().spliterator(), false)
                .filter(effect -> effect.get("member").asText().equals(member.id()))
                .findFirst()
                .orElseThrow();
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
