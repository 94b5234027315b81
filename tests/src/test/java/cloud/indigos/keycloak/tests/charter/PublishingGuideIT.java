package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminShell;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;

/** An administrator follows {@code docs/publish-charter.md} to the letter. */
@KeycloakIntegrationTest
class PublishingGuideIT {

    private static final String SECRET = "secret-of-the-publisher";
    private static final Guide GUIDE = Guide.named("publish-charter.md");

    @InjectRealm(config = WithPublisher.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private String text;

    @BeforeEach
    void theTextIsWritten() throws IOException {
        text = GUIDE.blocks("Before you begin", "markdown").get(0);
        Files.writeString(folder.resolve("charte-2.md"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"With curl", "With kcadm.sh"})
    void theStepsOfTheGuidePublishTheFile(String way) {
        Instant from = Instant.now().plus(Duration.ofDays(30));

        new AdminShell(folder)
                .run(
                        String.join("\n", GUIDE.blocks(way, "sh")),
                        Map.of(
                                "KC", realm.getBaseUrl().replaceFirst("/realms/.*", ""),
                                "REALM", realm.getName(),
                                "SECRET", SECRET,
                                "FROM", from.toString()));

        JsonNode version = Caller.of(realm, Person.RACHEL)
                .admin("GET", "/charter/versions/2")
                .json();
        assertThat(version.get("state").asText()).isEqualTo("upcoming");
        assertThat(version.get("kind").asText()).isEqualTo("major");
        assertThat(Instant.parse(version.get("enforced_from").asText()).getEpochSecond())
                .isEqualTo(from.getEpochSecond());
        assertThat(version.at("/texts/fr/text").asText()).isEqualTo(text);
        assertThat(version.at("/texts/fr/title").asText()).isEqualTo("Charte d’utilisation");
        assertThat(version.at("/texts/fr/summary").asText())
                .isEqualTo("La messagerie n’envoie plus de messages en nombre.");
    }

    /** The client that the guide tells to make. */
    public static final class WithPublisher extends CharterRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(ClientBuilder.create("publisher").secret(SECRET).serviceAccountsEnabled())
                    .users(UserBuilder.create("service-account-publisher")
                            .enabled(true)
                            .serviceAccountId("publisher")
                            .clientRoles("realm-management", "manage-realm"));
        }
    }
}
