package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Acceptances that were given elsewhere and are recorded by somebody who looks after the members. */
@KeycloakIntegrationTest
class OnBehalfIT {

    private static final String LIST = "/charter/acceptances";

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Caller volunteer;
    private Reader accepted;
    private Reader declined;

    @BeforeEach
    void aVolunteerOneMemberWhoAcceptedAndOneWhoDeclined() {
        RealmEventsConfigRepresentation stored = realm.admin().getRealmEventsConfig();
        stored.setAdminEventsEnabled(true);
        realm.admin().updateRealmEventsConfig(stored);
        volunteer = Caller.of(realm, Person.VALENTINE).reading("en");
        accepted = Reader.in(realm);
        accepted.accept();
        declined = Reader.in(realm);
        declined.signIn().press("decline").press("leave");
    }

    @Test
    void anAcceptanceOnPaperIsRecordedByAVolunteer() {
        String body = "{\"member\": \"%s\", \"language\": \"en\"}".formatted(declined.username());

        Answer recorded = record(body);

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.json().get("how").asText()).isEqualTo("on_behalf");
        assertThat(recorded.json().has("client")).isFalse();
        assertThat(declined.signIn().parameter("code")).isNotNull();
    }

    @Test
    void anAcceptanceThatIsKnownAlreadyIsShownAndLeavesNoEvent() {
        String onPaper = "{\"member\": \"%s\"}".formatted(declined.username());

        Answer first = record(onPaper);
        Answer again = record(onPaper);
        Answer atLogin = record("{\"member\": \"%s\"}".formatted(accepted.username()));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(atLogin.status()).isEqualTo(200);
        assertThat(atLogin.json().get("how").asText()).isEqualTo("login");
        assertThat(declined.ownData().get("accepted")).hasSize(1);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> "INDIGOS_CHARTER_ACCEPTANCE".equals(event.getResourceType()))
                .extracting(event -> event.getDetails().get("member"))
                .containsOnlyOnce(declined.id())
                .doesNotContain(accepted.id());
    }

    @Test
    void anAcceptanceGivenAtAnotherServerKeepsItsDate() {
        String body = "{\"member\": \"%s\", \"how\": \"import\", \"at\": \"2020-02-03T10:00:00Z\"}"
                .formatted(declined.username());

        Answer recorded = record(body);

        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.json().get("at").asText()).isEqualTo("2020-02-03T10:00:00Z");
        assertThat(declined.attribute()).isEqualTo("1 (2020-02-03)");
        assertThat(declined.signIn().parameter("code")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"member": "nobody"}                                   | 404
            {}                                                     | 404
            {"member": "amina", "version": 9}                      | 404
            {"member": "amina", "language": "de"}                  | 400
            {"member": "amina", "how": "telepathy"}                | 400
            {"member": "amina", "at": "2001-01-01T00:00:00Z"}      | 400
            {"member": "amina", "at": "2999-01-01T00:00:00Z"}      | 400
            {"member": "amina", "at": "2999-01-01T00:00:00Z", "how": "import"} | 400
            {"member": "amina", "at": "yesterday"}                 | 400
            """)
    void aRecordThatCannotBeIsRefused(String body, int status) {
        assertThat(record(body).status()).isEqualTo(status);
    }

    @Test
    void whoMayNotLookForMembersIsNotToldWhoIsOne() {
        Caller member = Caller.of(realm, Person.AMINA);

        Answer known = member.admin("POST", LIST, "application/json", "{\"member\": \"bruno\"}");
        Answer unknown = member.admin("POST", LIST, "application/json", "{\"member\": \"nobody\"}");

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    private Answer record(String body) {
        return volunteer.admin("POST", LIST, "application/json", body);
    }
}
