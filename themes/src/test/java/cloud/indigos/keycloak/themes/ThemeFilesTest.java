package cloud.indigos.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeFilesTest {

    private static final Path THEME = Path.of("src/main/resources/theme/indigos");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[a-z0-9.-]+", Pattern.CASE_INSENSITIVE);
    private static final String SVG_NAMESPACE = "http://www.w3.org";

    @ParameterizedTest
    @MethodSource("files")
    void loadsNothingFromAnotherHost(Path file) throws IOException {
        assertThat(ADDRESS.matcher(Files.readString(file)).results().map(MatchResult::group))
                .allMatch(SVG_NAMESPACE::equals);
    }

    @Test
    void speaksFrenchWhereverItSpeaksEnglish() throws IOException {
        Properties french = messages("messages_fr.properties");
        Properties english = messages("messages_en.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(THEME)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(THEME.resolve("email/messages").resolve(name))) {
            messages.load(reader);
        }
        return messages;
    }
}
