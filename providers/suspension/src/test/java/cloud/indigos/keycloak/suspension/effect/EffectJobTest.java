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
        EffectJob job = new EffectJob("id", "realm", "member", "decision", "files", "files", "", attempts, service);

        assertThat(job.showsRecovery()).isEqualTo(shows);
    }
}
