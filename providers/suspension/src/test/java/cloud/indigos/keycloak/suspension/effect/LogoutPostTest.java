package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoutPostTest {

    @ParameterizedTest
    @CsvSource({
        "200, DONE",
        "204, DONE",
        "400, GIVE_UP",
        "401, GIVE_UP",
        "302, GIVE_UP",
        "404, TRY_AGAIN",
        "408, TRY_AGAIN",
        "429, TRY_AGAIN",
        "500, TRY_AGAIN",
        "502, TRY_AGAIN",
        "503, TRY_AGAIN"
    })
    void whatAClientAnswersDecidesWhetherItIsCalledAgain(int status, Outcome.Result result) {
        assertThat(LogoutPost.outcome(status).result()).isEqualTo(result);
    }
}
