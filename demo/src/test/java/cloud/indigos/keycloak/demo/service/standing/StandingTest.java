package cloud.indigos.keycloak.demo.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    @Test
    void memberInGoodStandingMayEnter() {
        assertThat(new Standing(Map.of("indigos_suspended", false, "indigos_files", "allow")).allows("files"))
                .isTrue();
    }

    static Stream<Named<Map<String, Object>>> refusals() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("indigos_suspended", null);
        nothing.put("indigos_files", null);
        return Stream.of(
                Named.of("no claims at all", Map.of()),
                Named.of("no claim on the account", Map.of("indigos_files", "allow")),
                Named.of("no claim on the service", Map.of("indigos_suspended", false)),
                Named.of("refused", Map.of("indigos_suspended", false, "indigos_files", "deny")),
                Named.of("suspended", Map.of("indigos_suspended", true, "indigos_files", "allow")),
                Named.of("text instead of a boolean", Map.of("indigos_suspended", "false", "indigos_files", "allow")),
                Named.of("unknown answer", Map.of("indigos_suspended", false, "indigos_files", "Allow")),
                Named.of("another service", Map.of("indigos_suspended", false, "indigos_mail", "allow")),
                Named.of("nulls", nothing));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void anythingElseRefuses(Map<String, Object> claims) {
        assertThat(new Standing(claims).allows("files")).isFalse();
    }

    @Test
    void noticeIsLeftOutWhenThereIsNone() {
        assertThat(new Standing(Map.of()).notice()).isEmpty();
        assertThat(new Standing(Map.of("indigos_notice", "Bonjour")).notice()).contains("Bonjour");
    }
}
