package cloud.indigos.keycloak.downstream.nextcloud;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.effect.Outcome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows of each answer that Nextcloud 32 was seen to give. */
class NextcloudAnswerTest {

    private static final String PAGE = "<!DOCTYPE html><html><body>Nextcloud</body></html>";

    private static String ocs(int code) {
        return "{\"ocs\":{\"meta\":{\"status\":\"\",\"statuscode\":%d,\"message\":\"\"},\"data\":[]}}".formatted(code);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 997, STOP, credentials",
        "403, 403, STOP, rights",
        "412, 412, STOP, http-412",
        "429, 429, UNAVAILABLE, throttled",
        "503, 503, UNAVAILABLE, maintenance",
        "500, 996, UNAVAILABLE, http-500",
        "404, 998, GIVE_UP, ocs-998",
        "400, 102, GIVE_UP, ocs-102",
    })
    void anAnswerOfTheApi(int status, int code, Result result, String problem) {
        NextcloudAnswer answer = NextcloudAnswer.of(status, ocs(code));

        assertThat(answer.isDone()).isFalse();
        assertThat(answer.outcome().result()).isEqualTo(result);
        assertThat(answer.outcome().problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "400, STOP, untrusted-host",
        "401, STOP, credentials",
        "200, UNAVAILABLE, not-nextcloud",
        "404, UNAVAILABLE, not-nextcloud",
        "302, UNAVAILABLE, http-302",
        "502, UNAVAILABLE, http-502",
        "503, UNAVAILABLE, maintenance",
    })
    void aPageForPeopleInsteadOfAnAnswer(int status, Result result, String problem) {
        NextcloudAnswer answer = NextcloudAnswer.of(status, PAGE);

        assertThat(answer.isDone()).isFalse();
        assertThat(answer.isNoAccount()).isFalse();
        assertThat(answer.outcome().result()).isEqualTo(result);
        assertThat(answer.outcome().problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"400, 101", "404, 998", "404, 404"})
    void anAccountThatIsNotThere(int status, int code) {
        assertThat(NextcloudAnswer.of(status, ocs(code)).isNoAccount()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"400, 101, true", "404, 998, false", "404, 404, false", "400, 102, false"})
    void whoIsOutsideOurRightsIsNotNobody(int status, int code, boolean nobody) {
        assertThat(NextcloudAnswer.of(status, ocs(code)).isNobody()).isEqualTo(nobody);
    }

    @Test
    void successIsStatus200WithAnAnswerOfTheApi() {
        assertThat(NextcloudAnswer.of(200, ocs(200)).isDone()).isTrue();
        assertThat(NextcloudAnswer.of(200, ocs(200)).isNoAccount()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "NULL", "null", "[]", "{\"ocs\":1}", "{"},
            nullValues = "NULL",
            delimiter = '|')
    void nonsenseIsNotNextcloud(String body) {
        assertThat(NextcloudAnswer.of(200, body).outcome().problem()).isEqualTo("not-nextcloud");
    }
}
