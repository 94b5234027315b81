package cloud.indigos.keycloak.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merging two changes leaves nothing half done where no compiler looks. */
class MergesTest {

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|>{7}) ");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    @ParameterizedTest
    @MethodSource
    void everyRuleOfAStyleSheetIsClosedBeforeTheNextBegins(Path sheet) {
        long depth = 0;
        for (String line :
                COMMENT.matcher(Repository.read(sheet)).replaceAll("").lines().toList()) {
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '}') {
                assertThat(depth).as("open rules at: " + line).isZero();
            }
            depth += count(line, '{') - count(line, '}');
        }
        assertThat(depth).isZero();
    }

    static List<Path> everyRuleOfAStyleSheetIsClosedBeforeTheNextBegins() {
        return Repository.sources(".css");
    }

    @Test
    void noGuideHasTwoVersionsOfAPassage() throws IOException {
        try (Stream<Path> guides = Files.walk(Repository.ROOT.resolve("docs"))) {
            assertThat(Stream.concat(
                            guides.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
                                    .map(Repository.ROOT::resolve)))
                    .isNotEmpty()
                    .allSatisfy(guide -> assertThat(
                                    CONFLICT.matcher(Repository.read(guide)).find())
                            .as(Repository.nameOf(guide))
                            .isFalse());
        }
    }

    private static long count(String line, char sign) {
        return line.chars().filter(character -> character == sign).count();
    }
}
