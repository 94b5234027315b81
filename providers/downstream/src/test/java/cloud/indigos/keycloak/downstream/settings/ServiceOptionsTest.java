package cloud.indigos.keycloak.downstream.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in the options is one clear line, without the value. */
class ServiceOptionsTest {

    private static final Map<String, String> RIGHT =
            Map.of("realm", "indigos", "url", "https://cloud.example.org/", "password", "not to be told");

    @TempDir
    Path folder;

    private static List<String> mistakes(Map<String, String> values) {
        ServiceOptions options = new ServiceOptions("nextcloud", values::get);
        ServiceSettings.read(options, "files");
        options.secret("password");
        return options.mistakes().stream().map(Mistake::line).toList();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.put(name, value);
        return values;
    }

    @Test
    void rightOptionsAreReadWithTheirDefaults() {
        ServiceSettings settings = ServiceSettings.read(new ServiceOptions("nextcloud", RIGHT::get), "files");

        assertThat(mistakes(RIGHT)).isEmpty();
        assertThat(settings.url()).isEqualTo("https://cloud.example.org");
        assertThat(settings.services()).isEqualTo(Set.of("files"));
        assertThat(settings.timeout()).hasSeconds(10);
        assertThat(settings.reconcile()).hasMinutes(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            realm           |                          | realm is missing
            url             |                          | url is missing
            url             | cloud.example.org        | url is no address that begins with http:// or https://
            url             | ftp://cloud.example.org  | url is no address that begins with http:// or https://
            url             | https://u:p@cloud.example.org | url is no address that begins with http:// or https://
            url             | https:// x               | url is no address that begins with http:// or https://
            services        | files, mail send         | services is no list of service ids, letters and underscores, separated by commas
            services        | files,                   | services is no list of service ids, letters and underscores, separated by commas
            timeout-seconds | soon                     | timeout-seconds is no whole number from 1–60
            timeout-seconds | 0                        | timeout-seconds is no whole number from 1–60
            password        |                          | password is wanted in exactly one of the forms password, password-file, password-vault
            password-vault  | nextcloud                | password is wanted in exactly one of the forms password, password-file, password-vault
            password-file   | /nowhere/at/all          | password-file names no file that can be read and holds something
            """)
    void aMistakeIsNamedByItsOption(String name, String value, String line) {
        assertThat(mistakes(with(name, value)))
                .contains("--spi-indigos-effect--nextcloud--" + line)
                .noneMatch(told -> told.contains("not to be told"));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(mistakes(Map.of("url", "x"))).hasSize(3);
    }

    @Test
    void aSecretInAFileIsReadAtEachUse() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one\n");
        Map<String, String> values = new HashMap<>(with("password-file", file.toString()));
        values.remove("password");
        Secret secret = new ServiceOptions("nextcloud", values::get).secret("password");

        assertThat(mistakes(values)).isEmpty();
        assertThat(secret.read(null)).isEqualTo("one");
        Files.writeString(file, "two");
        assertThat(secret.read(null)).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Given[value=", "not to be told"})
    void aSecretIsNotInATextOfIt(String telling) {
        assertThat(new ServiceOptions("nextcloud", RIGHT::get).secret("password"))
                .asString()
                .doesNotContain(telling);
    }

    @Test
    void withoutAnyOptionThereIsNoService() {
        Configured<String> none = Configured.read("nextcloud", name -> null, List.of("user"), options -> "read");

        assertThat(none.settings()).isEmpty();
        assertThat(none.mistakes()).isEmpty();
    }

    @Test
    void oneOptionAloneIsAServiceWithMistakes() {
        Configured<String> half = Configured.read(
                "nextcloud", Map.of("user", "indigos")::get, List.of("user"), options -> options.required("url"));

        assertThat(half.settings()).isPresent();
        assertThat(half.mistakes()).hasSize(1);
    }
}
