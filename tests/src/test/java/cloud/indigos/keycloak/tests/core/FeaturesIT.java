package cloud.indigos.keycloak.tests.core;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.util.JsonSerialization;

/** What an administrator gets at {@code /admin/realms/{realm}/indigos}. */
@KeycloakIntegrationTest
class FeaturesIT {

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @Test
    void anImportedRealmHasTheFeaturesItAskedFor() {
        JsonNode report = Caller.of(realm, Person.RACHEL).admin("GET", "").json();

        assertThat(report.get("version").asText()).isEqualTo("0.1.0");
        assertThat(report.get("features"))
                .extracting(feature -> feature.get("id").asText())
                .containsExactly("charter", "password", "suspension");
        assertThat(report.get("features")).allSatisfy(feature -> {
            assertThat(feature.get("installed").asBoolean()).isTrue();
            assertThat(feature.get("findings").isArray()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void nobodyComesInWithoutAToken(String method) {
        assertThat(Caller.anonymous(realm).admin(method, "").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "AMINA, GET", "AMINA, POST", "AMINA, DELETE",
        "VALENTINE, GET", "VALENTINE, POST", "VALENTINE, DELETE",
        "OSCAR, POST", "OSCAR, DELETE"
    })
    void whoMayNotManageTheRealmIsRefused(Person person, String method) {
        assertThat(Caller.of(realm, person).admin(method, "").status()).isEqualTo(403);
        assertThat(everyFeatureIsInstalled()).isTrue();
    }

    @Test
    void whoMayViewTheRealmReadsTheReport() {
        assertThat(Caller.of(realm, Person.OSCAR).admin("GET", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | fr | Fonction inconnue\u00a0: carte, moitie
            POST   | en | Unknown feature: carte, moitie
            DELETE | fr | Fonction inconnue\u00a0: carte, moitie
            DELETE | en | Unknown feature: carte, moitie
            """)
    void anUnknownFeatureIsRefusedInTheAdministratorsLanguage(String method, String language, String message) {
        Answer answer = Caller.of(realm, Person.RACHEL).reading(language).admin(method, "?features=moitie,carte");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo(message);
        assertThat(everyFeatureIsInstalled()).isTrue();
    }

    @Test
    void installingTwiceIsTheSameAsOnce() {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        Answer before = administrator.admin("GET", "");

        Answer again = administrator.admin("POST", "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(before.json());
        assertThat(administrator.admin("GET", "").json()).isEqualTo(before.json());
    }

    @Test
    void removingAndInstallingAgainLeavesTheRealmAsItWas() {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        Answer before = administrator.admin("GET", "");

        assertThat(administrator.admin("DELETE", "").status()).isEqualTo(204);
        assertThat(administrator.admin("DELETE", "").status()).isEqualTo(204);
        assertThat(administrator.admin("GET", "").json().get("features"))
                .noneMatch(feature -> feature.get("installed").asBoolean());

        assertThat(administrator.admin("POST", "").json()).isEqualTo(before.json());
        assertThat(administrator.admin("GET", "").json()).isEqualTo(before.json());
    }

    @RepeatedTest(4)
    void attributesAtWhichScimFailsAreNamedAndMendedByInstallingAgain() {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        JsonNode before = administrator.admin("GET", "").json();
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.getAttribute("indigos_summary").setAnnotations(null);
        profile.getAttribute("indigos_recovery_email").setAnnotations(null);
        profile.getAttribute("indigos_charter").setAnnotations(null);
        realm.admin().users().userProfile().update(profile);

        assertThat(administrator.reading("en").admin("GET", "").body())
                .contains(
                        "Attributes of the user profile without annotations, at which SCIM fails (500): indigos_summary,"
                                + " indigos_recovery_email. Install the feature again.",
                        "The attribute indigos_charter of the user profile has no annotations");

        assertThat(administrator.admin("POST", "").json()).isEqualTo(before);
        assertThat(administrator.admin("GET", "").json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "inverted"})
    void aClientPolicyThatAsksNobodyIsNamedAndMendedByInstallingAgain(String conditions) {
        Caller administrator = Caller.of(realm, Person.RACHEL);
        JsonNode before = administrator.admin("GET", "").json();
        ClientPoliciesRepresentation policies =
                realm.admin().clientPoliciesPoliciesResource().getPolicies();
        policies.getPolicies().get(0).setConditions(conditions.equals("none") ? List.of() : List.of(noClient()));
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);

        assertThat(administrator.admin("GET", "").body())
                .contains("indigosFindingStandingPolicyMissing", "indigosCharterFindingNoPolicy");

        assertThat(administrator.admin("POST", "").json()).isEqualTo(before);
        assertThat(administrator.admin("GET", "").json()).isEqualTo(before);
    }

    private static ClientPolicyConditionRepresentation noClient() {
        ClientPolicyConditionRepresentation condition = new ClientPolicyConditionRepresentation();
        condition.setConditionProviderId("any-client");
        condition.setConfiguration(JsonSerialization.createObjectNode().put("is-negative-logic", true));
        return condition;
    }

    private boolean everyFeatureIsInstalled() {
        JsonNode features =
                Caller.of(realm, Person.RACHEL).admin("GET", "").json().get("features");
        return StreamSupport.stream(features.spliterator(), false)
                .allMatch(feature -> feature.get("installed").asBoolean());
    }
}
