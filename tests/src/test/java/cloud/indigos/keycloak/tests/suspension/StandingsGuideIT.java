package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;

/** An administrator follows {@code docs/standings-rest.md} to the letter. */
@KeycloakIntegrationTest
class StandingsGuideIT {

    private static final String SECRET = "secret-of-the-moderation";

    @InjectRealm(config = WithModeration.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    @Test
    void theStepsOfTheGuideEndInASuspensionByBulk() throws Exception {
        Member member = Member.in(realm);

        run(String.join("\n", Guide.named("standings-rest.md").blocks("With curl", "sh")), member);

        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        assertThat(standings.kinds(member)).containsExactly("decided", "decided", "annulled", "decided", "decided");
        assertThat(standings.history(member).get("notes").findValuesAsText("note"))
                .containsExactly("Confusion de personnes.", "Vu en réunion.");
        assertThat(member.attributes())
                .containsEntry("indigos_standing", List.of("suspended"))
                .containsEntry("indigos_urgent", List.of("compromise"));
    }

    private void run(String script, Member member) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        Map<String, String> environment = shell.environment();
        environment.put("KC", realm.getBaseUrl().replaceFirst("/realms/.*", ""));
        environment.put("REALM", realm.getName());
        environment.put("SECRET", SECRET);
        environment.put("MEMBER", member.username());
        environment.put("LC_ALL", "C.UTF-8");
        assertThat(shell.start().waitFor())
                .as(Files.readString(output.toPath()))
                .isZero();
    }

    /** The client that the guide tells to make. */
    public static final class WithModeration extends SuspensionRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(ClientBuilder.create("moderation").secret(SECRET).serviceAccountsEnabled())
                    .users(UserBuilder.create("service-account-moderation")
                            .enabled(true)
                            .serviceAccountId("moderation")
                            .clientRoles("realm-management", "manage-users"));
        }
    }
}
