package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRealmTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    @TempDir
    private Path folder;

    @Test
    void everyPlaceholderOfTheRealmHasAValue() throws IOException {
        new DemoRealm().writeTo(folder);
        String realm = Files.readString(folder.resolve("indigos-realm.json"));
        List<String> placeholders = PLACEHOLDER
                .matcher(realm)
                .results()
                .map((MatchResult result) -> result.group(1))
                .distinct()
                .toList();

        assertThat(DemoRealm.environment(new Ports(8080))).containsOnlyKeys(placeholders.toArray(String[]::new));
    }

    @Test
    void terminalShowsEveryAccountWithItsPassword() throws IOException {
        DemoRealm realm = new DemoRealm();
        String text = new Welcome(new Ports(8080), new DemoFolder(folder), realm).text();

        for (String member : List.of("amelie", "karim", "olivia", "benevole")) {
            assertThat(text).contains(member, realm.password(member));
        }
        assertThat(text)
                .contains("http://localhost:8081/", "http://localhost:8080/admin/indigos/console/")
                .doesNotContain(realm.clientSecret());
    }
}
