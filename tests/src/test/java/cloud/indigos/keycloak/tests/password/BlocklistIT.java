package cloud.indigos.keycloak.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.openqa.selenium.support.ui.FluentWait;

/** A file of leaked passwords, as the server was started with, and as somebody adds to it while it runs. */
@KeycloakIntegrationTest
class BlocklistIT {

    /** Another one in each run, since the file outlives it. */
    private static final String LEAKED_LATER = "Vq7-tulipe-" + UUID.randomUUID();

    @InjectRealm(config = PasswordRealm.class)
    ManagedRealm realm;

    @Test
    void whatTheFileHasIsRefusedWhateverItsCase() {
        assertThat(refusal(PackageFiles.LEAKED_PASSWORD)).contains("divulgués");
        assertThat(refusal(PackageFiles.LEAKED_PASSWORD.toUpperCase(Locale.ROOT)))
                .contains("divulgués");
    }

    @Test
    void whatIsAddedToTheFileIsRefusedWithoutARestart() throws IOException {
        assertThat(refusal(LEAKED_LATER)).isEmpty();

        Files.writeString(PackageFiles.blocklist(), LEAKED_LATER + "\n", StandardOpenOption.APPEND);

        new FluentWait<>(LEAKED_LATER)
                .withTimeout(Duration.ofSeconds(60))
                .pollingEvery(Duration.ofMillis(250))
                .until(password -> refusal(password).contains("divulgués"));
        PasswordRealm.resetPassword(realm, Person.AMINA);
    }

    /** What an administrator reads who sets this password; nothing when it is accepted. */
    private String refusal(String password) {
        String url = realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/users/" + Person.AMINA.idIn(realm)
                + "/reset-password";
        return Http.sendJson(
                        "PUT",
                        url,
                        Caller.of(realm, Person.RACHEL).token(),
                        Map.of("type", "password", "value", password))
                .body();
    }
}
