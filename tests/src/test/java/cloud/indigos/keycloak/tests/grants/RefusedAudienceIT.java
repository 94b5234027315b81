package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** A portal whose tokens are good at a mail service too, and a member who is refused mail and not the portal. */
@KeycloakIntegrationTest
class RefusedAudienceIT {

    private static final String PORTAL = "portal";
    private static final String SMALL_PORTAL = "small-portal";
    private static final String MAIL = "mail-api";
    private static final String ELSEWHERE = "https://api.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    @InjectRealm(config = PortalRealm.class)
    ManagedRealm realm;

    private Member member;
    private String volunteer;

    /** The second portal's tokens name their audience at introspection only. */
    static final class PortalRealm extends IndigosRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(
                            portal(PORTAL),
                            portal(SMALL_PORTAL).attribute("client.use.lightweight.access.token.enabled", "true"),
                            exempt(MAIL).attribute("indigos.service", "mail"));
        }

        private static ClientBuilder portal(String id) {
            return exempt(id).protocolMappers(Audience.of(MAIL), elsewhere());
        }

        private static ClientBuilder exempt(String id) {
            return TestClient.named(id).attribute("indigos.charter", "not_required");
        }

        private static ProtocolMapperRepresentation elsewhere() {
            ProtocolMapperRepresentation mapper = Audience.of(ELSEWHERE);
            mapper.setConfig(Map.of(
                    "included.custom.audience", ELSEWHERE,
                    "access.token.claim", "true",
                    "introspection.token.claim", "true"));
            return mapper;
        }
    }

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void aNewTokenNamesEveryServiceButTheRefusedOne() {
        assertThat(audience(member.signIn(PORTAL).access())).contains(PORTAL, MAIL, ELSEWHERE);

        refuse("mail");

        Tokens tokens = member.signIn(PORTAL);
        assertThat(audience(tokens.access())).contains(PORTAL, ELSEWHERE).doesNotContain(MAIL);
        assertThat(askedBy(MAIL, tokens).get("active").asBoolean()).isFalse();
        assertThat(tokens.areAlive()).isTrue();
        assertThat(tokens.introspect().get("indigos_mail").asText()).isEqualTo("deny");
    }

    @Test
    void aRefreshedTokenNoLongerNamesIt() {
        Tokens before = member.signIn(PORTAL);
        refuse("mail");

        assertThat(audience(before.refreshed().json().get("access_token").asText()))
                .contains(PORTAL, ELSEWHERE)
                .doesNotContain(MAIL);
    }

    @Test
    void aTokenOfBeforeIsAnsweredWithoutItAndSaysWhy() {
        Tokens before = member.signIn(PORTAL);
        refuse("mail");

        JsonNode answer = askedBy(MAIL, before);
        assertThat(answer.get("indigos_mail").asText()).isEqualTo("deny");
        assertThat(answer.get("indigos_notice").asText()).isNotEmpty();
        assertThat(values(answer.get("aud"))).contains(PORTAL, ELSEWHERE).doesNotContain(MAIL);
    }

    @Test
    void aLightweightTokenOfBeforeIsInactiveThere() {
        Tokens before = member.signIn(SMALL_PORTAL);
        assertThat(askedBy(MAIL, before).get("active").asBoolean()).isTrue();

        refuse("mail");

        assertThat(askedBy(MAIL, before).get("active").asBoolean()).isFalse();
        assertThat(before.introspect().get("active").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "mail_send"})
    void theRefusalOfAnotherServiceLeavesItThere(String service) {
        refuse(service);

        Tokens tokens = member.signIn(PORTAL);
        assertThat(audience(tokens.access())).contains(MAIL);
        assertThat(askedBy(MAIL, tokens).get("active").asBoolean()).isTrue();
    }

    @Test
    void itIsNamedAgainAfterTheLift() {
        refuse("mail");
        member.decide(volunteer, Map.of("indigos_standing", List.of("active")));

        assertThat(audience(member.signIn(PORTAL).access())).contains(MAIL);
    }

    private void refuse(String service) {
        assertThat(member.decide(
                                volunteer,
                                Map.of(
                                        "indigos_standing", List.of("restricted"),
                                        "indigos_services", List.of(service),
                                        "indigos_urgent", List.of("manifest_abuse"),
                                        "indigos_reason", List.of("r")))
                        .status())
                .isEqualTo(204);
    }

    /** What introspection answers another client than the one that has the token. */
    private static JsonNode askedBy(String client, Tokens tokens) {
        return new Tokens(tokens.realmUrl(), client, tokens.access(), tokens.refresh()).introspect();
    }

    private static List<String> audience(String token) {
        try {
            return values(JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                    .get("aud"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(JsonNode audience) {
        return StreamSupport.stream(audience.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
