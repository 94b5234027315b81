package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.downstream.DownstreamRealm;
import cloud.indigos.keycloak.tests.support.AdminShell;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** An administrator makes the clients that the guides in {@code docs/services} tell to make, to the letter. */
@KeycloakIntegrationTest
class GuidesClientsIT {

    @InjectRealm(config = WithTwoApps.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @TempDir
    Path folder;

    @BeforeEach
    void theAdministratorIsSignedIn() {
        run(
                "kcadm.sh config credentials --server \"$KC\" --realm services --client %s --secret %s --user %s --password \"$PASSWORD\""
                        .formatted(IndigosRealm.TOOL_CLIENT, IndigosRealm.TOOL_SECRET, Person.RACHEL.username()));
    }

    @Test
    void dovecotAsksForWhoeverSignsInThereOrBringsATokenOfTheWebmail() {
        makeClientsOf("dovecot.md");

        assertThat(introspectedBy("dovecot", "dovecot").get("indigos_mail").asText())
                .isEqualTo("allow");
        assertThat(introspectedBy("dovecot", "webmail").get("indigos_mail_send").asText())
                .isEqualTo("allow");
        assertThat(client("dovecot").getAttributes())
                .containsEntry("indigos.service", "mail")
                .containsEntry("indigos.charter", "not_required");
    }

    @Test
    void nginxAsksForWhoBringsATokenOfAnAppOrOfTheTrial() {
        makeClientsOf("nginx.md");
        makeClientsOf("README.md");

        assertThat(introspectedBy("files-api", "app").get("indigos_files").asText())
                .isEqualTo("allow");
        assertThat(introspectedBy("files-api", "try-it").get("indigos_files").asText())
                .isEqualTo("allow");
    }

    @Test
    void apacheAsksForWhoBringsATokenAndSignsMembersIn() {
        makeClientsOf("apache.md");

        assertThat(introspectedBy("files-api", "app").get("indigos_files").asText())
                .isEqualTo("allow");
        assertThat(client("files-web").getAttributes())
                .containsEntry("indigos.service", "files")
                .containsEntry("backchannel.logout.session.required", "true")
                .hasEntrySatisfying(
                        "backchannel.logout.url", url -> assertThat(url).endsWith("/oidc?logout=backchannel"));
    }

    @Test
    void aJavaServiceAsksForWhoSignedInThere() {
        makeClientsOf("java.md");

        ClientRepresentation client = client("files-web");
        client.setDirectAccessGrantsEnabled(true);
        client.getAttributes().put("indigos.charter", "not_required");
        realm.admin().clients().get(client.getId()).update(client);
        assertThat(introspectedBy("files-web", "files-web").get("indigos_files").asText())
                .isEqualTo("allow");
    }

    @Test
    void nextcloudFindsTheStandingInItsIdToken() {
        makeClientsOf("nextcloud.md");

        assertThat(client("nextcloud").getProtocolMappers())
                .extracting(
                        ProtocolMapperRepresentation::getProtocolMapper,
                        mapper -> mapper.getConfig().get("id.token.claim"))
                .hasSize(1)
                .first()
                .hasToString("(\"indigos-standing-mapper\", \"true\")");
    }

    @Test
    void whoeverLooksSeesWhatKeycloakIsDoing() {
        try (NextcloudStandIn nextcloud = NextcloudStandIn.started()) {
            String printed = run(Guide.named("services/README.md")
                    .blocks("What Keycloak is doing", "sh")
                    .get(0));

            assertThat(printed).contains("\"features\"", "\"nextcloud\"", "\"answers\"");
            assertThat(nextcloud.requests()).isNotEmpty();
        }
    }

    private void makeClientsOf(String guide) {
        List<String> blocks = Guide.named("services/" + guide).blocks().stream()
                .filter(block -> block.startsWith("kcadm.sh create "))
                .filter(block -> block.contains("clients"))
                .toList();
        assertThat(blocks).isNotEmpty();
        run(String.join("", blocks));
    }

    private String run(String script) {
        String here = script.replace("-r indigos", "-r " + realm.getName())
                .replaceAll("\"SECRET_OF_\\w+\"", '"' + TestClient.SECRET + '"');
        return new AdminShell(folder)
                .run(
                        here,
                        Map.of(
                                "KC", realm.getBaseUrl().replaceFirst("/realms/.*", ""),
                                "PASSWORD", Person.RACHEL.password()));
    }

    private ClientRepresentation client(String clientId) {
        return realm.admin().clients().findByClientId(clientId).get(0);
    }

    /** What one client is told about a token that a member got by another. */
    private JsonNode introspectedBy(String asking, String issuing) {
        String token = Member.in(realm).signIn(issuing).access();
        return Http.postForm(
                        realm.getBaseUrl() + "/protocol/openid-connect/token/introspect",
                        Map.of("client_id", asking, "client_secret", TestClient.SECRET, "token", token))
                .json();
    }

    /** The apps that the guides presume. */
    public static final class WithTwoApps extends DownstreamRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm).clients(app("webmail"), app("app"));
        }

        private static ClientBuilder app(String id) {
            return ClientBuilder.create(id)
                    .secret(TestClient.SECRET)
                    .directAccessGrantsEnabled()
                    .attribute("indigos.charter", "not_required");
        }
    }
}
