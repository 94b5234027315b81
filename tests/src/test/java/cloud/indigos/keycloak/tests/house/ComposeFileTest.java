package cloud.indigos.keycloak.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docker-compose.yml} against the Compose specification, as far as the file uses it, and against this project. */
class ComposeFileTest {

    private static final ComposeFile FILE = ComposeFile.read("docker-compose.yml");

    private static final Set<String> SECTIONS = words("name services networks volumes configs secrets");
    private static final Set<String> SERVICE_KEYS =
            words("image build restart command entrypoint depends_on environment env_file volumes ports expose networks"
                    + " healthcheck hostname stop_grace_period user configs secrets read_only cap_add cap_drop"
                    + " security_opt tmpfs labels logging profiles init");
    private static final Set<String> HEALTHCHECK_KEYS =
            words("test interval timeout retries start_period start_interval disable");
    private static final Set<String> CONDITIONS =
            words("service_started service_healthy service_completed_successfully");

    private static final Pattern DURATION = Pattern.compile("(?=\\d)(\\d+h)?(\\d+m)?(\\d+s)?");
    private static final Pattern PORT = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}:)?\\d{1,5}:\\d{1,5}(/(tcp|udp))?");
    private static final Pattern PINNED_IMAGE = Pattern.compile("[a-z0-9./-]+:v?\\d+(\\.\\d+)+(-[a-z0-9.]+)?");
    private static final Pattern POM_VERSION =
            Pattern.compile("<artifactId>indigos-keycloak</artifactId>\\s*<version>(.*?)<");
    private static final Pattern POM_KEYCLOAK = Pattern.compile("<keycloak.server.version>(.*?)<");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^([A-Z_]+)=");

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    static Stream<String> services() {
        return FILE.declared("services").stream();
    }

    /** Without those that do their work and end. */
    static Stream<String> lastingServices() {
        return services().filter(service -> !"no".equals(FILE.service(service).get("restart")));
    }

    @Test
    void itHasKnownSectionsAndTheServicesOfAProduction() {
        assertThat(SECTIONS).containsAll(FILE.sections());
        assertThat(services()).contains("keycloak", "keycloak-db", "nextcloud", "mail");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceUsesKnownKeysAndAnImageOfOneVersion(String service) {
        assertThat(SERVICE_KEYS).containsAll(FILE.service(service).keySet());
        assertThat((String) FILE.service(service).get("image")).matches(PINNED_IMAGE);
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceNamesIsDeclared(String service) {
        assertThat(FILE.declared("networks")).containsAll(FILE.names(service, "networks"));
        assertThat(FILE.declared("services")).containsAll(FILE.names(service, "depends_on"));
        assertThat(FILE.declared("volumes"))
                .containsAll(FILE.entries(service, "volumes")
                        .map(volume -> volume.split(":", 2)[0])
                        .filter(source -> !source.startsWith(".") && !source.startsWith("/"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void whoWaitsForAHealthyServiceFindsItsHealthcheck(String service) {
        ComposeFile.map(FILE.service(service).get("depends_on")).forEach((other, how) -> {
            Object condition = ComposeFile.map(how).get("condition");
            assertThat(CONDITIONS).contains((String) condition);
            assertThat(FILE.service(other)).containsKey("healthcheck");
        });
    }

    @ParameterizedTest
    @MethodSource("lastingServices")
    void aHealthcheckIsACommandWithDurations(String service) {
        Map<String, Object> check = ComposeFile.map(FILE.service(service).get("healthcheck"));
        assertThat(check).containsKey("test");
        assertThat(HEALTHCHECK_KEYS).containsAll(check.keySet());
        assertThat(check.get("test").toString()).startsWith("[CMD");
        assertThat(Stream.of("interval", "timeout", "start_period")
                        .filter(check::containsKey)
                        .map(key -> (String) check.get(key)))
                .allMatch(DURATION.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreWrittenAsTextAndEnvironmentsAsScalars(String service) {
        // Unquoted, YAML reads 25:25 as a number to the base of sixty.
        assertThat(FILE.entries(service, "ports")).allMatch(PORT.asMatchPredicate());
        assertThat(ComposeFile.map(FILE.service(service).get("environment")).values())
                .allMatch(value -> value instanceof String || value instanceof Number);
    }

    @Test
    void whatItTakesFromTheEnvironmentIsWhatTheExampleOffers() {
        String example = Repository.read(Repository.ROOT.resolve(".env.example"));
        assertThat(EXAMPLE.matcher(example).results().map(result -> result.group(1)))
                .containsExactlyInAnyOrderElementsOf(FILE.variables());
    }

    @Test
    void keycloakIsTheReleaseWeTestWithThePackageWeMake() {
        String pom = Repository.read(Repository.ROOT.resolve("pom.xml"));
        assertThat(FILE.service("keycloak")).containsEntry("image", "keycloak/keycloak:" + find(POM_KEYCLOAK, pom));
        assertThat(FILE.entries("keycloak", "volumes")
                        .map(volume -> Path.of(volume.split(":", 2)[0]).normalize()))
                .contains(Path.of("target/indigos-keycloak-" + find(POM_VERSION, pom) + "/providers"));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
