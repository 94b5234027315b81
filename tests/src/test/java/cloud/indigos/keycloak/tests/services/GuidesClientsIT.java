package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.downstream.DownstreamRealm;
import cloud.indigos.keycloak.tests.support.AdminShell;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** An administrator makes the clients that the guides in {@code docs/services} tell to make, to the letter. */
@KeycloakIntegrationTest
class GuidesClientsIT {

    private static final List<String> GUIDES =
            List.of("dovecot.md", "nginx.md", "apache.md", "saml.md", "java.md", "nextcloud.md", "README.md");

    private static final String SIGN_IN =
            """
            kcadm.sh config credentials --server "$KC" --realm services --client %s --secret %s \\
              --user %s --password "$PASSWORD"
            """.formatted(IndigosRealm.TOOL_CLIENT, IndigosRealm.TOOL_SECRET, Person.RACHEL.username());

    @InjectRealm(config = WithTwoApps.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    @Test
    void theClientsOfTheGuidesDoWhatTheGuidesSay() {
        String commands = GUIDES.stream()
                .flatMap(guide -> Guide.named("services/" + guide).blocks().stream())
                .filter(block -> block.startsWith("kcadm.sh create ") && block.contains("clients"))
                .distinct()
                .collect(Collectors.joining());

        run(commands);

        assertThat(introspectedBy("dovecot", "dovecot")).containsEntry("indigos_mail", "allow");
        assertThat(introspectedBy("dovecot", "webmail")).containsEntry("indigos_mail_send", "allow");
        assertThat(introspectedBy("files-api", "app")).containsEntry("indigos_files", "allow");
        assertThat(introspectedBy("files-api", "try-it")).containsEntry("indigos_files", "allow");
        letSignInByPassword("files-app");
        assertThat(introspectedBy("files-app", "files-app")).containsEntry("indigos_files", "allow");
        assertThat(client("dovecot").getAttributes())
                .containsEntry("indigos.service", "mail")
                .containsEntry("indigos.charter", "not_required");
        assertThat(client("files-web").getAttributes())
                .containsEntry("indigos.service", "files")
                .containsEntry("backchannel.logout.url", "https://files.indigos.example/oidc?logout=backchannel")
                .containsEntry("backchannel.logout.session.required", "true");
        assertThat(client("https://files.indigos.example/mellon/metadata").getAttributes())
                .containsEntry("indigos.service", "files")
                .containsEntry("saml_single_logout_service_url_soap", "https://files.indigos.example/mellon/logout");
        assertThat(client("nextcloud").getProtocolMappers())
                .extracting(mapper ->
                        mapper.getProtocolMapper() + " " + mapper.getConfig().get("id.token.claim"))
                .containsExactly("indigos-standing-mapper true");
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

    private String run(String script) {
        String here = script.replace("-r indigos", "-r " + realm.getName())
                .replaceAll("\"SECRET_OF_\\w+\"", '"' + TestClient.SECRET + '"');
        return new AdminShell(folder)
                .run(
                        SIGN_IN + here,
                        Map.of(
                                "KC", realm.getBaseUrl().replaceFirst("/realms/.*", ""),
                                "PASSWORD", Person.RACHEL.password()));
    }

    /** For the test's own convenience: its members sign in to a Java service by browser. */
    private void letSignInByPassword(String clientId) {
        new Clients(realm).change(clientId, client -> {
            client.setDirectAccessGrantsEnabled(true);
            client.getAttributes().put("indigos.charter", "not_required");
        });
    }

    private ClientRepresentation client(String clientId) {
        return realm.admin().clients().findByClientId(clientId).get(0);
    }

    /** What one client is told about a token that a member got by another. */
    private Map<String, Object> introspectedBy(String asking, String issuing) {
        String token = Member.in(realm).signIn(issuing).access();
        JsonNode claims = Http.postForm(
                        realm.getBaseUrl() + "/protocol/openid-connect/token/introspect",
                        Map.of("client_id", asking, "client_secret", TestClient.SECRET, "token", token))
                .json();
        return new ObjectMapper().convertValue(claims, new TypeReference<>() {});
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
