package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminShell;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.util.JsonSerialization;

/** Members open a site that somebody set up with {@code docs/services/saml.md}. */
@KeycloakIntegrationTest
class SamlSiteIT {

    private static final String GUIDE = "services/saml.md";
    private static final String SECTION = "A site behind Apache, with mod_auth_mellon";
    private static final String SERVICE = "Apache, mod_auth_mellon";

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private WebServer site;
    private Member member;
    private Decisions decisions;
    private Browser browser;

    @BeforeEach
    void aSiteAndAMember() throws IOException {
        List<String> commands = Guide.named(GUIDE).blocks(SECTION, "sh");
        new AdminShell(folder).run(here(commands.get(1)), Map.of());
        site = Apache.saml(folder);
        create(commands.get(0));
        member = Member.in(realm);
        decisions = Decisions.in(realm);
        browser = new Browser(realm);
    }

    private String here(String commands) {
        return commands.replace("/etc/", folder + "/")
                .replace("https://sso.indigos.example/realms/indigos", realm.getBaseUrl())
                .replace("www-data", new ServiceFolder(folder).group("www-data"));
    }

    /** As the guide says, without the charter, which is another test's. */
    private void create(String command) throws IOException {
        String json = command.substring(command.indexOf('{'), command.lastIndexOf('}') + 1);
        ClientRepresentation client = JsonSerialization.readValue(
                json.replace("https://files.indigos.example", site.url()), ClientRepresentation.class);
        client.getAttributes().put("indigos.charter", "not_required");
        try (Response response = realm.admin().clients().create(client)) {
            assertThat(response.getStatus()).isEqualTo(201);
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Measured
    void aSuspendedMembersSessionEndsAndTheSignInPageTellsWhy() {
        assertThat(isIn(signIn())).isTrue();

        decisions.suspend(member);

        new Revocation(SERVICE, "open session, suspended").shuts(() -> !isIn(open()));
        assertThat(signIn().html()).contains("Votre compte est suspendu");

        decisions.lift(member);
        browser = new Browser(realm);
        assertThat(isIn(signIn())).isTrue();
    }

    @Measured
    void whoIsRefusedTheServiceIsSignedOutAndToldByKeycloak() {
        assertThat(isIn(signIn())).isTrue();

        decisions.restrict(member, "files");

        new Revocation(SERVICE, "open session, refused this service").shuts(() -> !isIn(open()));
        assertThat(open().html()).contains("Ce service vous est refusé");
    }

    /** The site's own endpoints, and its cookies, are of the same host. */
    private Page open() {
        return browser.open(site.url() + "/");
    }

    private Page signIn() {
        Page page = open().submit("username", member.username(), "password", Member.PASSWORD);
        return page.samlResponse().isPresent() ? page.submit() : page;
    }

    private static boolean isIn(Page page) {
        return page.html().contains(WebServer.PAGE);
    }
}
