package cloud.indigos.keycloak.suspension.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mail", "mail_send", "Files", "notices", "charter_texts"})
    void lettersAndUnderscoresMakeAServicesClaim(String id) {
        assertThat(ServiceIds.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail-send", "mail_", "_mail", "mail2", "courriel groupé"})
    void anythingElseMakesNone(String id) {
        assertThat(ServiceIds.isValid(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "status", "notice", "suspension", "charter", "charter_current"})
    void noServiceTakesTheClaimOfTheStandingOrTheCharter(String id) {
        assertThat(ServiceIds.isValid(id)).isFalse();
    }
}
