package cloud.indigos.keycloak.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our guides to services show is what there is. */
class GuidesTest {

    private static final Path TESTS = Repository.ROOT.resolve("tests/src/test/java/cloud/indigos/keycloak/tests");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    @Test
    void theRuleInJavaIsThatOfTheSampleService() {
        String rule = Guide.named("services/java.md").blocks("The rule", "java").get(0);

        assertThat(Repository.read(Repository.ROOT.resolve(
                        "demo/src/main/java/cloud/indigos/keycloak/demo/service/standing/Standing.java")))
                .endsWith(rule);
    }

    @Test
    void everyRowOfTheTableOfDelaysIsMeasuredByATest() throws IOException {
        List<List<String>> rows = Guide.named("services/delays.md").tableRows();
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<String> tests = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Repository::read)
                    .toList();
            assertThat(rows.subList(2, rows.size()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(tests)
                            .as(row.toString())
                            .anyMatch(test -> test.contains(quoted(row.get(0))))
                            .anyMatch(test -> test.contains(quoted(row.get(1)))));
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "add-your-own",
                "apache",
                "delays",
                "dovecot",
                "java",
                "nextcloud",
                "nginx",
                "others",
                "postfix"
            })
    void linksLeadSomewhere(String guide) {
        Matcher links = LINK.matcher(Repository.read(Repository.ROOT.resolve("docs/services/" + guide + ".md")));
        while (links.find()) {
            assertThat(Repository.ROOT.resolve("docs/services").resolve(links.group(1)))
                    .exists();
        }
    }
}
