package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;

class OnBehalfConditionTest {

    private final OnBehalfCondition condition = new OnBehalfCondition(mock());

    @ParameterizedTest
    @EnumSource(
            names = {
                "TOKEN_REQUEST",
                "TOKEN_REFRESH",
                "TOKEN_EXCHANGE_REQUEST",
                "BACKCHANNEL_AUTHENTICATION_REQUEST",
                "BACKCHANNEL_TOKEN_REQUEST",
                "DEVICE_TOKEN_REQUEST",
                "JWT_AUTHORIZATION_GRANT",
                "RESOURCE_OWNER_PASSWORD_CREDENTIALS_RESPONSE",
                "USERINFO_REQUEST"
            })
    void whatIsAskedOnBehalfOfAMemberIsLookedAt(ClientPolicyEvent event) {
        assertThat(vote(event)).isEqualTo(ClientPolicyVote.YES);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"REGISTER.*", "UPDATE.*", "VIEW", "UNREGISTER", ".*AUTHORIZATION_REQUEST", "SERVICE.*", "SAML.*"})
    void whatIsAboutTheClientOrHasAPageIsNot(ClientPolicyEvent event) {
        assertThat(vote(event)).isEqualTo(ClientPolicyVote.NO);
    }

    @Test
    void ofIntrospectedTokensThoseWithoutASessionAreLookedAt() {
        assertThat(introspecting("{\"azp\":\"mailbox\"}")).isEqualTo(ClientPolicyVote.YES);
        assertThat(introspecting("{\"azp\":\"mailbox\",\"sid\":\"s\"}")).isEqualTo(ClientPolicyVote.NO);
    }

    private ClientPolicyVote vote(ClientPolicyEvent event) {
        ClientPolicyContext context = mock();
        when(context.getEvent()).thenReturn(event);
        return condition.applyPolicy(context);
    }

    private ClientPolicyVote introspecting(String payload) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        String token = Base64.getUrlEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        form.putSingle("token", "e30." + token + ".signature");
        return condition.applyPolicy(new TokenIntrospectContext(mock(), form));
    }
}
