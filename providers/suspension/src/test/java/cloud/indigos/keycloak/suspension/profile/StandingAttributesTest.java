package cloud.indigos.keycloak.suspension.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;

class StandingAttributesTest {

    private static StandingState read(Map<String, List<String>> attributes) {
        return StandingAttributes.read(attributes::get);
    }

    @Test
    void allOfADecisionIsRead() {
        StandingState state = read(Map.of(
                "indigos_standing", List.of("restricted"),
                "indigos_services", List.of("mail_send", "files"),
                "indigos_until", List.of("2027-01-15"),
                "indigos_reason", List.of(" Too many messages "),
                "indigos_article", List.of("7"),
                "indigos_urgent", List.of("grave_risk")));

        assertThat(state.standing()).isEqualTo(Standing.RESTRICTED);
        assertThat(state.services()).containsExactly("files", "mail_send");
        assertThat(state.until()).contains(LocalDate.of(2027, 1, 15));
        assertThat(state.reason()).contains("Too many messages");
        assertThat(state.article()).contains("7");
        assertThat(state.urgency()).isEqualTo(Urgency.GRAVE_RISK);
    }

    @Test
    void withoutAStandingTheMemberIsActive() {
        assertThat(read(Map.of("indigos_reason", List.of("left over")))).isEqualTo(StandingState.active());
    }

    @Test
    void anActiveMemberHasNothingElse() {
        assertThat(read(Map.of("indigos_standing", List.of("active"), "indigos_reason", List.of("left over"))))
                .isEqualTo(StandingState.active());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            restricted | files        | true
            restricted | files,       | true
            restricted | files,status | false
            restricted | files,a-b    | false
            warned     | -            | true
            warned     | files        | false
            suspended  | files        | false
            closed     | files        | false
            """)
    void servicesAreThoseOfARestrictionOrLeftOver(String standing, String services, boolean readable) {
        UserModel member = mock(UserModel.class);
        Map<String, List<String>> attributes = Map.of(
                "indigos_standing",
                List.of(standing),
                "indigos_services",
                services == null ? List.of() : List.of(services.split(",", -1)));
        when(member.getAttributeStream(anyString()))
                .thenAnswer(call -> attributes.getOrDefault(call.<String>getArgument(0), List.of()).stream());

        assertThat(StandingAttributes.isReadable(member, StandingAttributes.read(member)))
                .isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspnded", "SUSPENDED", "actif", "0"})
    void aValueNobodyCouldChooseFailsClosed(String standing) {
        assertThat(read(Map.of("indigos_standing", List.of(standing))).refusal().wholeAccount())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30", "15/01/2027", "+10000-01-01", "+999999999-12-31", "-0001-01-01"})
    void anEndNobodyCouldChooseIsNoEnd(String until) {
        assertThat(read(Map.of("indigos_standing", List.of("suspended"), "indigos_until", List.of(until)))
                        .until())
                .isEmpty();
    }
}
