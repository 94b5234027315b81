package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Nobody decides about themselves, and nobody about the last one who looks after the realm. */
@KeycloakIntegrationTest
class GuardsIT {

    private static final String SUSPENDED = "standing=suspended; urgent=compromise; reason=r";

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private String volunteer;
    private Member other;

    @BeforeEach
    void aVolunteerAndAMember() {
        volunteer = Caller.of(realm, Person.VALENTINE).token();
        other = Member.in(realm);
    }

    @AfterEach
    void theMemberIsGone() {
        other.account().remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {SUSPENDED, "standing=closed; urgent=constraint; reason=r", "standing=warned; reason=r"})
    void nobodyDecidesAboutThemselves(String form) {
        assertRefused(decide(volunteer, Person.VALENTINE, form), "indigosStandingErrorSelf");
    }

    @Test
    void nobodyLiftsADecisionAboutThemselves() {
        String gildas = Caller.of(realm, Person.GILDAS).token();
        assertThat(decide(volunteer, Person.GILDAS, "standing=warned; reason=r").status())
                .isEqualTo(204);
        try {
            assertRefused(decide(gildas, Person.GILDAS, "standing=active"), "indigosStandingErrorSelf");
        } finally {
            decide(volunteer, Person.GILDAS, "standing=active");
        }
    }

    @Test
    void nobodySwitchesThemselvesOff() {
        assertRefused(switchOff(volunteer, Person.VALENTINE), "indigosStandingErrorSelf");
    }

    @Test
    void everythingElseAboutOneselfCanBeSaved() {
        UserRepresentation self = representation(Person.VALENTINE);
        self.setLastName("Moreau-Petit");
        assertThat(save(volunteer, self).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUSPENDED,
                "standing=closed; urgent=constraint; reason=r",
                "standing=restricted; services=mail; urgent=constraint; reason=r"
            })
    void theLastAdministratorOfTheRealmIsRefusedNothing(String form) {
        Answer answer = decide(volunteer, Person.RACHEL, form);

        assertRefused(answer, "indigosStandingErrorLastAdministrator");
        assertThat(answer.json().get("params").get(1).asText()).isEqualTo("realm-admin");
        assertThat(Caller.signIn(realm, Person.RACHEL).status()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorIsNotSwitchedOff() {
        assertRefused(switchOff(volunteer, Person.RACHEL), "indigosStandingErrorLastAdministrator");
    }

    @Test
    void theLastAdministratorCanBeWarned() {
        assertThat(decide(volunteer, Person.RACHEL, "standing=warned; reason=r").status())
                .isEqualTo(204);
        assertThat(decide(volunteer, Person.RACHEL, "standing=active").status()).isEqualTo(204);
    }

    @Test
    void oneOfTwoAdministratorsCanBeSuspendedAndTheOtherIsThenTheLast() {
        makeAdministratorThroughAGroup(other.account());

        assertThat(decide(volunteer, Person.RACHEL, SUSPENDED).status()).isEqualTo(204);
        try {
            assertRefused(other.decide(volunteer, Form.of(SUSPENDED)), "indigosStandingErrorLastAdministrator");
        } finally {
            assertThat(decide(volunteer, Person.RACHEL, "standing=active").status())
                    .isEqualTo(204);
        }
        assertThat(other.decide(volunteer, Form.of(SUSPENDED)).status()).isEqualTo(204);
    }

    @Test
    void anImportCannotSuspendTheLastAdministrator() {
        Map<String, Object> rachel = Map.of(
                "username",
                "rachel",
                "enabled",
                true,
                "attributes",
                Form.of(SUSPENDED),
                "clientRoles",
                Map.of("realm-management", List.of("realm-admin")));

        Answer answer = Http.sendJson(
                "POST",
                admin() + "/partialImport",
                Caller.of(realm, Person.RACHEL).token(),
                Map.of("ifResourceExists", "OVERWRITE", "users", List.of(rachel)));

        assertRefused(answer, "indigosStandingErrorLastAdministrator");
        assertThat(Caller.signIn(realm, Person.RACHEL).status()).isEqualTo(200);
    }

    @Test
    void anImportedSuspensionHoldsAtOnce() {
        Map<String, Object> member = Map.of("username", "imported", "enabled", true, "attributes", Form.of(SUSPENDED));

        Answer answer = Http.sendJson(
                "POST",
                admin() + "/partialImport",
                Caller.of(realm, Person.RACHEL).token(),
                Map.of("ifResourceExists", "FAIL", "users", List.of(member)));

        assertThat(answer.status()).isEqualTo(200);
        UserRepresentation imported =
                realm.admin().users().searchByUsername("imported", true).get(0);
        assertThat(imported.getAttributes().get("indigos_summary"))
                .singleElement()
                .asString()
                .endsWith("rachel");
        realm.admin().users().get(imported.getId()).remove();
    }

    private void makeAdministratorThroughAGroup(UserResource account) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName("administrators of " + other.username());
        try (Response created = realm.admin().groups().add(group)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            new AdminRole(realm, "realm-admin")
                    .giveTo(realm.admin().groups().group(id).roles());
            account.joinGroup(id);
        }
    }

    private Answer decide(String token, Person person, String form) {
        UserRepresentation representation = representation(person);
        representation.setAttributes(new HashMap<>(Form.of(form)));
        return save(token, representation);
    }

    private Answer switchOff(String token, Person person) {
        UserRepresentation representation = representation(person);
        representation.setEnabled(false);
        return save(token, representation);
    }

    private UserRepresentation representation(Person person) {
        return realm.admin().users().get(person.idIn(realm)).toRepresentation();
    }

    private Answer save(String token, UserRepresentation form) {
        return Http.sendJson("PUT", admin() + "/users/" + form.getId(), token, form);
    }

    private String admin() {
        return realm.getBaseUrl().replace("/realms/", "/admin/realms/");
    }

    private static void assertRefused(Answer answer, String key) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo(key);
        assertThat(answer.json().get("field").asText()).isEqualTo("indigos_standing");
    }
}
