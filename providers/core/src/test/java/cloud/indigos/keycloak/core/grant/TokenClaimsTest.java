package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

class TokenClaimsTest {

    @Test
    void onlyWhatATokenSaysItselfIsRead() {
        assertThat(TokenClaims.in(
                        token("{\"sub\":\"m\",\"act\":{\"sub\":\"other\",\"sid\":\"theirs\"},\"azp\":\"mailbox\"}")))
                .hasValue(new TokenClaims("m", null, "mailbox", null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "=", "=InNpZCI6I"})
    void whatKeycloakTakesForTheSameTokenIsTheSameToUs(String appended) throws JWSInputException {
        String sent = token("{\"sub\":\"m\",\"azp\":\"mailbox\"}") + appended;
        assertThat(new JWSInput(sent).readJsonContent(AccessToken.class).getSubject())
                .isEqualTo("m");
        assertThat(TokenClaims.in(sent)).map(TokenClaims::subject).hasValue("m");
        assertThat(SessionlessToken.in(sent)).hasValue(new SessionlessToken("mailbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"exp\":\"soon\"}", "{\"sub\":{}}", "[]", "1", "", "{", "no json"})
    void whatKeycloakWouldNotReadIsNoToken(String payload) {
        assertThat(TokenClaims.in(token(payload))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,   -,   true
                    0,   0,   true
                    60,  -60, true
                    0,   60,  false
                    -60, 0,   false
                    -,   60,  false
                    """)
    void itIsGoodBetweenItsTimes(Integer expires, Integer notBefore, boolean active) {
        long now = Time.currentTimeSeconds();
        assertThat(new TokenClaims("m", "s", "c", null, "Bearer", moment(now, expires), moment(now, notBefore))
                        .isActive())
                .isEqualTo(active);
    }

    private static Long moment(long now, Integer seconds) {
        if (seconds == null) {
            return null;
        }
        return seconds == 0 ? 0L : now + seconds;
    }

    private static String token(String payload) {
        return "eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }
}
