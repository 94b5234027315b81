package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ManagedRealm;

/** A version is published in French; English, in which the one before can be read, comes later. */
@KeycloakIntegrationTest
class AddedLanguageIT {

    private static final String ENGLISH = "/charter/versions/2/texts/en";

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    private Caller administrator;

    @BeforeEach
    void aVersionIsThereInFrenchAlone() {
        administrator = Caller.of(realm, Person.RACHEL).reading("en");
        String french = read("/charter/versions/1", "text/markdown", "fr").body();
        Drafts.of(administrator).publish("minor", null, french + "\n\nUne ligne de plus.\n", "Une ligne.");
    }

    @Test
    void whatHasChangedIsToldInALanguageOfBothVersions() {
        Answer changes = read("/charter/versions/2/changes?from=1", "text/html", "en");

        assertThat(changes.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(changes.body())
                .contains("What has changed from version 1 to version 2.")
                .containsPattern("<ins><p>Une ligne de plus\\.</p>\\s*</ins>")
                .doesNotContain("<del>");
    }

    @Test
    void englishIsAddedWithASummaryOfWhatHasChanged() {
        Answer refused = put(ENGLISH);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errorMessage").asText())
                .isEqualTo("The summary of changes in the language en is missing: members read it first.");

        assertThat(put(ENGLISH + "?summary=A%20line.").status()).isEqualTo(200);

        assertThat(read("/charter/versions/2", "application/json", "en")
                        .json()
                        .get("summary")
                        .asText())
                .isEqualTo("A line.");
    }

    private Answer put(String path) {
        return administrator.admin("PUT", path, "text/markdown", "# Charter\n\nA line.");
    }

    private Answer read(String path, String type, String language) {
        return Http.send(
                "GET",
                realm.getBaseUrl() + "/indigos" + path,
                request -> request.header("Accept", type).header("Accept-Language", language));
    }
}
