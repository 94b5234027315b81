package cloud.indigos.keycloak.downstream.dovecot;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.effect.Outcome.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows of doveadm's answers, as Dovecot 2.3.19 gives them. */
class DoveadmAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | [["doveadmResponse",[{"result":"1"}],"indigos"]]              | DONE        |
            200 | [["error",{"type":"exitCode","exitCode":68},"indigos"]]        | DONE        |
            200 | [["error",{"type":"exitCode","exitCode":75},"indigos"]]        | TRY_AGAIN   | exit-75
            200 | <html>                                                         | UNAVAILABLE | not-doveadm
            200 | {}                                                             | UNAVAILABLE | not-doveadm
            401 | ''                                                             | STOP        | credentials
            403 | ''                                                             | STOP        | credentials
            404 | ''                                                             | UNAVAILABLE | not-doveadm
            500 | ''                                                             | UNAVAILABLE | http-500
            """)
    void anAnswer(int status, String body, Result result, String problem) {
        assertThat(DoveadmAnswer.of(status, body).outcome().result()).isEqualTo(result);
        assertThat(DoveadmAnswer.of(status, body).outcome().problem()).isEqualTo(problem);
    }
}
