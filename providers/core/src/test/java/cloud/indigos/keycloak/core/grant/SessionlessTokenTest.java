package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionlessTokenTest {

    @Test
    void aTokenWithoutASessionNamesItsClient() {
        assertThat(SessionlessToken.in(token("{\"sub\":\"m\",\"azp\":\"mailbox\",\"note\":\"\\\"sid\\\":1\"}")))
                .hasValue(new SessionlessToken("mailbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"azp\":\"mailbox\",\"sid\":\"s\"}", "{\"sub\":\"m\"}", "[]", "no json"})
    void anyOtherIsLeftToKeycloak(String payload) {
        assertThat(SessionlessToken.in(token(payload))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12", "123", "1234", "12345"})
    void aSessionIsFoundWhereverItStands(String before) {
        assertThat(SessionlessToken.in(token("{\"azp\":\"" + before + "\",\"sid\":\"s\",\"sub\":\"m\"}")))
                .isEmpty();
        assertThat(SessionlessToken.in(token("{\"azp\":\"" + before + "\",\"sib\":\"s\",\"sub\":\"m\"}")))
                .isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "..", "a.b", "a.*.c", "a.e30.c.d"})
    void whatIsNoTokenIsLeftToKeycloakToo(String text) {
        assertThat(SessionlessToken.in(text)).isEmpty();
    }

    private static String token(String payload) {
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }
}
