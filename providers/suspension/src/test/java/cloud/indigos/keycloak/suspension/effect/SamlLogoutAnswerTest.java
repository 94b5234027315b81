package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlLogoutAnswerTest {

    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Success,         ,                 DONE
                    Success,         PartialLogout,    DONE
                    Requester,       UnknownPrincipal, DONE
                    Responder,       UnknownPrincipal, DONE
                    Responder,       ,                 TRY_AGAIN
                    Responder,       RequestDenied,    TRY_AGAIN
                    Requester,       ,                 GIVE_UP
                    Requester,       RequestDenied,    GIVE_UP
                    VersionMismatch, ,                 GIVE_UP
                    """)
    void whatAServiceAnswersDecidesWhetherItIsCalledAgain(String first, String second, Outcome.Result result) {
        String inner = second == null ? "" : "<p:StatusCode Value=\"" + STATUS + second + "\"/>";
        String answer = envelope("""
                <p:LogoutResponse xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" \
                IssueInstant="2026-01-01T00:00:00Z"><p:Status><p:StatusCode Value="%s">%s</p:StatusCode></p:Status>\
                </p:LogoutResponse>""".formatted(STATUS + first, inner));

        assertThat(SamlLogoutAnswer.outcome(answer).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "<soap:Envelope", "{}"})
    void whatIsNoAnswerIsAskedForAgain(String answer) {
        assertThat(SamlLogoutAnswer.outcome(answer)).isEqualTo(Outcome.tryAgain("saml-no-answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>no</faultstring></soap:Fault>",
                "<p:LogoutResponse xmlns:p=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_1\" Version=\"2.0\""
                        + " IssueInstant=\"2026-01-01T00:00:00Z\"/>"
            })
    void anEnvelopeWithoutAStatusIsNone(String body) {
        assertThat(SamlLogoutAnswer.outcome(envelope(body))).isEqualTo(Outcome.tryAgain("saml-no-answer"));
    }

    private static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }
}
