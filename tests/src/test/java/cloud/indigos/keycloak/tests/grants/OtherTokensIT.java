package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.Issuer;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** A token that Keycloak takes is refused like any other, however it is spelled and however little it says. */
@KeycloakIntegrationTest
class OtherTokensIT {

    private static final String LIGHTWEIGHT = "lightweight-portal";
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    @InjectRealm(config = PortalsRealm.class)
    ManagedRealm realm;

    private Visit mailbox;

    /** Two portals of no service, one of which gets tokens that say next to nothing. */
    static final class PortalsRealm extends GrantRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(exempt(TestClient.named(LIGHTWEIGHT))
                            .attribute("client.use.lightweight.access.token.enabled", "true")
                            .protocolMappers(Audience.of(MAILBOX)));
        }
    }

    @BeforeEach
    void aMember() {
        mailbox = new Visit(realm, null, null, Member.in(realm), GrantRealm.MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "=InNpZCI6I"})
    void permissionsAtARefusedServiceAreRefusedHoweverTheTokenIsSpelled(String appended) {
        Visit portal = mailbox.at(GrantRealm.PORTAL);
        Tokens tokens = portal.tokens();
        assertThat(permissions(portal, tokens.access() + appended).status()).isEqualTo(200);

        restrict();

        assertRefused(permissions(portal, tokens.access() + appended));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "=InNpZCI6I"})
    void aTokenForARefusedServiceIsRefusedHoweverTheOneIsSpelledThatIsExchanged(String appended) {
        Visit portal = mailbox.at(GrantRealm.PORTAL);
        Tokens tokens = portal.tokens();
        assertThat(exchange(portal, tokens.access() + appended).status()).isEqualTo(200);

        restrict();

        assertRefused(exchange(portal, tokens.access() + appended));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "=InNpZCI6I"})
    void aTokenWithoutASessionIsInactiveHoweverItIsSpelled(String appended) {
        Issuer.link(mailbox);
        Tokens tokens = new Tokens(
                realm.getBaseUrl(),
                GrantRealm.MAILBOX,
                Issuer.ask(mailbox).json().get("access_token").asText() + appended,
                "");
        assertThat(tokens.introspect().get("active").asBoolean()).isTrue();

        restrict();

        assertThat(tokens.introspect().get("active").asBoolean()).isFalse();
    }

    @Test
    void aLightweightTokenWhichSaysNothingOfTheMemberIsAboutTheMember() {
        Visit portal = mailbox.at(LIGHTWEIGHT);
        Tokens tokens = portal.tokens();
        assertThat(permissions(portal, tokens.access()).status()).isEqualTo(200);

        restrict();

        assertRefused(permissions(portal, tokens.access()));
    }

    private void restrict() {
        Situation.RESTRICTED.arise(mailbox, Caller.of(realm, Person.VALENTINE).token());
    }

    private static Answer permissions(Visit portal, String token) {
        return portal.token(UMA, Map.of("audience", GrantRealm.MAILBOX, "subject_token", token));
    }

    private static Answer exchange(Visit portal, String token) {
        return portal.token(
                EXCHANGE,
                Map.of(
                        "subject_token",
                        token,
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token",
                        "audience",
                        GrantRealm.MAILBOX));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
    }
}
