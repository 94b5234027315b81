package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectJobTest {

    @ParameterizedTest
    @CsvSource({
        "true, 2, true",
        // somebody else's may still fail
        "true, 1, false",
        // a mail says nothing of another one
        "false, 2, false",
    })
    void whatFailedAndSucceedsShowsThatTheServiceIsWellAgain(boolean service, int attempts, boolean shows) {
        assertThat(job(service, attempts).showsRecovery()).isEqualTo(shows);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, false", "4, true", "32, true"})
    void whatFailsForTheFourthTimeMayBeAtFaultItself(int attempts, boolean may) {
        assertThat(job(true, attempts).mayBeAtFault()).isEqualTo(may);
    }

    private static EffectJob job(boolean service, int attempts) {
        return new EffectJob("id", "realm", "member", "decision", "files", "files", "", attempts, service);
    }
}
