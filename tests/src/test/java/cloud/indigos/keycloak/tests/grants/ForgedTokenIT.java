package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** Who has a member's token is told why it is refused; who makes one up learns nothing about the member. */
@KeycloakIntegrationTest
class ForgedTokenIT {

    private static final String PORTAL = "portal";

    @InjectRealm(config = PortalRealm.class)
    ManagedRealm realm;

    static final class PortalRealm extends IndigosRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(TestClient.named(PORTAL).attribute("indigos.charter", "not_required"));
        }
    }

    @Test
    void onlyAGenuineTokenIsToldOfTheSuspension() {
        Member member = Member.in(realm);
        Tokens tokens = member.signIn(PORTAL);
        assertThat(refused(forged(tokens))).doesNotContain("suspend");

        member.decide(
                Caller.of(realm, Person.VALENTINE).token(),
                Map.of(
                        "indigos_standing", List.of("suspended"),
                        "indigos_urgent", List.of("manifest_abuse"),
                        "indigos_reason", List.of("r")));

        assertThat(refused(tokens)).contains("suspend");
        assertThat(refused(forged(tokens))).doesNotContain("suspend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:directory", "f:directory:claire", "\\u0000", "nobody", "\\ud800"})
    void aTokenAboutNobodyIsRefusedLikeAnyOther(String subject) {
        String claims = "{\"sub\":\"" + subject + "\",\"sid\":\"" + subject + "\"}";
        String token =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".x";

        assertThat(refused(new Tokens(realm.getBaseUrl(), PORTAL, token, token)))
                .isEqualTo("Invalid refresh token");
    }

    /** The same words under another signature. */
    private static Tokens forged(Tokens tokens) {
        String refresh = tokens.refresh();
        String signature = refresh.substring(refresh.lastIndexOf('.') + 1);
        String other = new StringBuilder(signature).reverse().toString();
        return new Tokens(
                tokens.realmUrl(),
                tokens.client(),
                tokens.access(),
                refresh.substring(0, refresh.lastIndexOf('.') + 1) + other);
    }

    private static String refused(Tokens tokens) {
        Answer answer = tokens.refreshed();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
        return answer.json().get("error_description").asText();
    }
}
