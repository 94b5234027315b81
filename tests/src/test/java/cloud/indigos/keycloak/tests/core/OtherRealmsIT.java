package cloud.indigos.keycloak.tests.core;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.testframework.annotations.InjectAdminClient;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;

/** Before our jars go, whoever runs the server learns which of its realms still refer to them; nobody else does. */
@KeycloakIntegrationTest
class OtherRealmsIT {

    private static final String MASTER = "master";
    private static final String NEIGHBOURS = "voisins";
    private static final String HAVE = "indigosFindingOtherRealms";
    private static final String KEEP = "indigosFindingLeftInOtherRealms";

    @InjectAdminClient
    Keycloak server;

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @InjectRealm(ref = NEIGHBOURS, config = NeighboursRealm.class)
    ManagedRealm neighbours;

    /** Another association on the same server. */
    public static final class NeighboursRealm extends IndigosRealm {

        @Override
        public RealmBuilder configure(RealmBuilder builder) {
            return renamed(super.configure(builder), NEIGHBOURS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MASTER, IndigosRealm.NAME})
    void whoRunsTheServerReadsWhichOtherRealmsHaveAFeature(String asked) {
        assertThat(finding(asked, "charter", HAVE)).contains(NEIGHBOURS);
        assertThat(finding(asked, "suspension", HAVE)).contains(NEIGHBOURS);
        assertThat(finding(asked, "password", "indigosPasswordOtherRealms")).contains(NEIGHBOURS);
    }

    @ParameterizedTest
    @CsvSource({
        "charter, indigos-charter, indigosCharterFindingActionLost",
        "suspension, indigos-standing, indigosFindingStandingActionLost"
    })
    void remainsInAnotherRealmAreNamedToo(String feature, String action, String lost) {
        neighbours.admin().flows().removeRequiredAction(action);
        try {
            assertThat(finding(MASTER, feature, KEEP)).contains(NEIGHBOURS);
            assertThat(finding(MASTER, feature, HAVE)).doesNotContain(NEIGHBOURS);
            assertThat(finding(NEIGHBOURS, feature, lost)).contains("indigos");
        } finally {
            Caller.of(neighbours, Person.RACHEL).admin("POST", "");
        }
    }

    @Test
    void whoAdministersOneRealmLearnsNothingOfTheOthers() {
        assertThat(Caller.of(realm, Person.RACHEL).admin("GET", "").body()).doesNotContain(NEIGHBOURS);
    }

    @Test
    void whoMaySeeOneRealmFromMasterLearnsNothingOfTheOthers() {
        UserResource account = account("one-realm");
        see(account, realm);
        String token = Keycloak.getInstance(url(""), MASTER, "one-realm", Member.PASSWORD, "admin-cli")
                .tokenManager()
                .getAccessTokenString();
        try {
            assertThat(Caller.with(token, realm.getBaseUrl()).admin("GET", "").status())
                    .isEqualTo(200);
            assertThat(Caller.with(token, realm.getBaseUrl()).admin("GET", "").body())
                    .doesNotContain(NEIGHBOURS);
        } finally {
            account.remove();
        }
    }

    private UserResource account(String name) {
        RealmResource master = server.realm(MASTER);
        try (Response response = master.users()
                .create(UserBuilder.create(name)
                        .name("One", "Realm")
                        .email(name + "@indigos.example")
                        .emailVerified(true)
                        .enabled(true)
                        .password(Member.PASSWORD)
                        .build())) {
            return master.users().get(CreatedResponseUtil.getCreatedId(response));
        }
    }

    private void see(UserResource account, ManagedRealm seen) {
        RealmResource master = server.realm(MASTER);
        String id = master.clients()
                .findByClientId(seen.getName() + "-realm")
                .get(0)
                .getId();
        ClientResource management = master.clients().get(id);
        account.roles()
                .clientLevel(id)
                .add(List.of(management.roles().get("view-realm").toRepresentation()));
    }

    private String url(String path) {
        return realm.getBaseUrl().replace("/realms/" + IndigosRealm.NAME, path);
    }

    /** What whoever runs the server reads of a feature in a realm; empty when there is no such finding. */
    private String finding(String asked, String feature, String key) {
        String token = server.tokenManager().getAccessTokenString();
        JsonNode findings =
                Caller.with(token, url("/realms/" + asked)).feature(feature).get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("key").asText().equals(key))
                .map(finding -> finding.get("message").asText())
                .findFirst()
                .orElse("");
    }
}
