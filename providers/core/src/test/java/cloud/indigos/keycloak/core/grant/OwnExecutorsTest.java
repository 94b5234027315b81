package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnExecutorsTest {

    private static final Set<String> OURS = Set.of("indigos-standing", "indigos-charter");

    private static final String PROFILES = """
            {"profiles": [
              {"name": "standing", "executors": [{"executor": "indigos-standing", "configuration": {}}]},
              {"name": "charter", "executors": [{"executor": "indigos-charter", "configuration": {}}]},
              {"name": "both", "executors": [
                {"executor": "indigos-charter", "configuration": {}}, {"executor": "indigos-standing", "configuration": {}}]},
              {"name": "set", "executors": [{"executor": "indigos-standing", "configuration": {"a": 1}}]},
              {"name": "foreign", "executors": [{"executor": "pkce-enforcer", "configuration": {}}]},
              {"name": "mixed", "executors": [
                {"executor": "indigos-standing", "configuration": {}}, {"executor": "pkce-enforcer", "configuration": {}}]},
              {"name": "begun"}
            ]}
            """;

    private static final String OURS_ALONE = "{\"condition\": \"indigos-on-behalf\", \"configuration\": {}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "standing", "charter" | indigos-standing, indigos-charter
                    "charter"             | indigos-charter
                    "both"                | indigos-charter, indigos-standing
                    "begun"               | ''
                    """)
    void ourPolicyComesToTheExecutorsOfItsProfilesInTheirOrder(String profiles, String expected) {
        assertThat(executors(policy("true", OURS_ALONE, profiles)))
                .hasValueSatisfying(
                        found -> assertThat(String.join(", ", found)).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"set", "foreign", "mixed", "lost"})
    void profilesThatAnAdministratorHasMadeOrChangedAreLeftToKeycloak(String profile) {
        assertThat(executors(policy("true", OURS_ALONE, "\"standing\", \"" + profile + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"condition": "any-client", "configuration": {}}
                    {"condition": "indigos-on-behalf", "configuration": {"is-negative-logic": true}}
                    {"condition": "indigos-on-behalf"}
                    {"configuration": {}}
                    {"condition": "indigos-on-behalf", "configuration": {}}, {"condition": "client-roles", "configuration": {}}
                    ''
                    """)
    void conditionsThatAnAdministratorHasMadeOrChangedAreLeftToKeycloak(String conditions) {
        assertThat(executors(policy("true", conditions, "\"standing\""))).isEmpty();
    }

    @Test
    void aPolicyBesideOursIsLeftToKeycloakUnlessItIsSwitchedOff() {
        String ours = policy("true", OURS_ALONE, "\"standing\"");
        String foreign = "{\"condition\": \"any-client\", \"configuration\": {}}";
        assertThat(executors(ours + ", " + policy("true", foreign, "\"foreign\"")))
                .isEmpty();
        assertThat(executors(ours + ", " + policy("false", foreign, "\"foreign\"")))
                .hasValue(List.of("indigos-standing"));
        assertThat(executors(ours + ", " + policy("null", foreign, "\"foreign\"")))
                .isEmpty();
    }

    @Test
    void aPolicySwitchedOffAsksNobody() {
        assertThat(executors(policy("false", OURS_ALONE, "\"standing\""))).hasValue(List.of());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
                    null     | {}
                    {}       | null
                    no json  | {}
                    {}       | no json
                    """)
    void whatIsMissingOrUnreadableIsLeftToKeycloak(String policies, String profiles) {
        assertThat(OwnExecutors.of(policies, profiles, OURS::contains)).isEmpty();
    }

    private static Optional<List<String>> executors(String policies) {
        return OwnExecutors.of("{\"policies\": [" + policies + "]}", PROFILES, OURS::contains);
    }

    private static String policy(String enabled, String conditions, String profiles) {
        return """
                {"name": "p%s", "enabled": %s, "conditions": [%s], "profiles": [%s]}
                """.formatted(profiles.hashCode(), enabled, conditions, profiles);
    }
}
