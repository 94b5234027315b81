package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What an administrator of the realm sees and does about the services that we tell, and nobody else. */
@KeycloakIntegrationTest
class ServicesIT {

    @InjectRealm(config = DownstreamRealm.class)
    ManagedRealm realm;

    private CloudMember cloud;
    private Caller administrator;

    @BeforeEach
    void aNextcloud() {
        cloud = CloudMember.in(realm);
        administrator = cloud.effects.administrator();
    }

    @AfterEach
    void itWorksAgain() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, answers,, fr,",
        "NO_ADMINISTRATOR, stopped, rights, fr, Notre compte n’a pas le droit d’administrer les comptes du service.",
        "NO_ADMINISTRATOR, stopped, rights, en, Our account may not administer the accounts of the service.",
        "MAINTENANCE, down, maintenance, en, 'The service is in maintenance, or does not answer behind its proxy.'",
        "BROKEN, down, http-500, en, The service answered: http-500.",
    })
    void aCheckSaysWhetherItWouldWork(Fault fault, String state, String problem, String language, String message) {
        cloud.nextcloud.fail(fault);

        JsonNode line = administrator
                .reading(language)
                .admin("POST", "/standings/effects/services/check")
                .json()
                .get(0);

        assertThat(line.get("id").asText()).isEqualTo("nextcloud");
        assertThat(line.get("state").asText()).isEqualTo(state);
        assertThat(line.path("problem").asText(null)).isEqualTo(problem);
        assertThat(line.path("message").asText(null)).isEqualTo(message);
        assertThat(cloud.nextcloud.requests()).extracting(Request::method).containsOnly("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "VALENTINE, GET, ''",
        "VALENTINE, POST, /check",
        "VALENTINE, POST, /nextcloud/resume",
        "AMINA, GET, ''",
        "AMINA, POST, /check",
        "OSCAR, POST, /check",
        "OSCAR, POST, /nextcloud/resume",
    })
    void whoDoesNotManageTheRealmIsRefused(Person person, String method, String path) {
        assertThat(Caller.of(realm, person)
                        .admin(method, "/standings/effects/services" + path)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aServiceThatIsNotThereIsNotResumed() {
        assertThat(administrator
                        .admin("POST", "/standings/effects/services/nothing/resume")
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .admin("POST", "/standings/effects/services/mail/resume")
                        .status())
                .isEqualTo(404);
    }
}
