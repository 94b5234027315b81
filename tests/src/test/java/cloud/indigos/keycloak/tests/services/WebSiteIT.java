package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Relay;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Members open a site that somebody set up with {@code docs/services/apache.md} or {@code java.md}. */
@KeycloakIntegrationTest
class WebSiteIT {

    @InjectRealm(config = FilesRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private Site kind;
    private WebServer site;
    private Member member;
    private Decisions decisions;
    private Browser browser;

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        decisions = Decisions.in(realm);
        browser = new Browser(realm);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Measured
    void aSuspendedMembersSessionEndsAndTheSignInPageTellsWhy(Site visited) {
        isThere(visited, visited.start(folder, realm.getBaseUrl()));
        assertThat(isIn(signIn())).isTrue();

        decisions.suspend(member);

        new Revocation(kind.title, "open session, suspended").shuts(() -> !isIn(open()));
        assertThat(signIn().html()).contains("Votre compte est suspendu");

        decisions.lift(member);
        browser = new Browser(realm);
        assertThat(isIn(signIn())).isTrue();
    }

    @Measured
    void whoIsRefusedTheServiceIsSignedOutAndToldByKeycloak(Site visited) {
        isThere(visited, visited.start(folder, realm.getBaseUrl()));
        assertThat(isIn(signIn())).isTrue();

        decisions.restrict(member, "files");

        new Revocation(kind.title, "open session, refused this service").shuts(() -> !isIn(open()));
        assertThat(enter().html()).contains("Ce service vous est refus\u00e9");

        decisions.lift(member);
        browser = new Browser(realm);
        assertThat(isIn(signIn())).isTrue();
    }

    @Measured
    void aLostLogoutTokenCostsSecondsAtMost(Site visited) {
        isThere(visited, visited.start(folder, realm.getBaseUrl()));
        client("http://localhost:9/nobody");
        assertThat(isIn(signIn())).isTrue();

        decisions.suspend(member);

        new Revocation(kind.title, "open session, logout token lost").shuts(() -> !isIn(open()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutTheClaims(Site visited) {
        isThere(visited, visited.start(folder, realm.getBaseUrl()));
        new Clients(realm).takeClaimsFrom(FilesRealm.SITE);

        Page page = signIn();

        assertThat(page.status()).isEqualTo(403);
        assertThat(isIn(page)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodySignsInWhileKeycloakIsDown(Site visited) {
        isThere(visited, visited.start(folder, "http://localhost:" + FreePorts.find() + "/realms/indigos"));

        assertNobodySignsIn();
    }

    @ParameterizedTest
    @EnumSource
    void whereTheAuthorityOfKeycloakIsUnknownNobodySignsInAndTheLogSaysWhy(Site visited) {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl())) {
            isThere(visited, visited.start(folder, line.https(realm.getBaseUrl())));

            assertNobodySignsIn();
            assertThat(site.printed()).containsPattern("unable to (get local issuer|find valid) certificat");
        }
    }

    @Test
    void keycloakWithACertificateOfOurOwnAuthorityIsAskedWhereThatIsNamed() {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl())) {
            isThere(Site.APACHE, Apache.siteTrustingOwnAuthority(folder, line.https(realm.getBaseUrl())));

            assertThat(isIn(signIn())).isTrue();
        }
    }

    /** The Java service asks at each page: its own test {@code SampleServiceTest} shows the same. */
    @Test
    void noOpenSessionOutlivesKeycloak() {
        try (Relay relay = Relay.to(realm.getBaseUrl())) {
            isThere(Site.APACHE, Apache.siteBehind(relay, folder, realm.getBaseUrl()));
            assertThat(isIn(signIn())).isTrue();

            relay.cut();
            Eventually.holds(() -> {
                Page page = open();
                assertThat(page.status()).isEqualTo(403);
                assertThat(page.html()).contains("essayez dans quelques instants");
            });

            relay.mend();
            Eventually.holds(() -> assertThat(isIn(open())).isTrue());
        }
    }

    private void isThere(Site visited, WebServer started) {
        kind = visited;
        site = started;
        client(site.url() + kind.logout);
    }

    private void client(String logout) {
        new Clients(realm).change(FilesRealm.SITE, client -> {
            client.setRedirectUris(List.of(site.url() + kind.callback));
            client.getAttributes()
                    .putAll(Map.of("backchannel.logout.url", logout, "backchannel.logout.session.required", "true"));
        });
    }

    private void assertNobodySignsIn() {
        Page page = enter();
        assertThat(page.status()).isEqualTo(kind.whenDown);
        assertThat(page.html()).contains("essayez dans quelques instants");
    }

    private Page open() {
        return browser.open(site.url() + "/");
    }

    private Page enter() {
        return browser.open(site.url() + kind.signIn);
    }

    private Page signIn() {
        return enter().submit("username", member.username(), "password", Member.PASSWORD);
    }

    private boolean isIn(Page page) {
        return page.html().contains(kind.contents);
    }
}
