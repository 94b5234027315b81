package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Members open a site that somebody protected with mod_auth_openidc and {@code docs/services/apache.md}. */
@KeycloakIntegrationTest
class WebSiteIT {

    private static final String TITLE = "Apache, mod_auth_openidc";

    @InjectRealm(config = FilesRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private Apache site;
    private Member member;
    private Decisions decisions;
    private Browser browser;

    @BeforeEach
    void aMemberAndASite() {
        site = Apache.site(folder, realm.getBaseUrl());
        useBackchannel(site.url() + "/oidc?logout=backchannel");
        member = Member.in(realm);
        decisions = Decisions.in(realm);
        browser = new Browser(realm);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Measured
    void aSuspendedMembersSessionEndsAndTheSignInPageTellsWhy() {
        assertThat(signIn().html()).startsWith(WebServer.PAGE);

        decisions.suspend(member);

        new Revocation(TITLE, "open session, suspended").shuts(() -> !isIn(open()));
        assertThat(signIn().html()).contains("Votre compte est suspendu");

        decisions.lift(member);
        browser = new Browser(realm);
        assertThat(signIn().html()).startsWith(WebServer.PAGE);
    }

    @Measured
    void whoIsRefusedTheServiceIsSignedOutAndToldByKeycloak() {
        assertThat(signIn().html()).startsWith(WebServer.PAGE);

        decisions.restrict(member, "files");

        new Revocation(TITLE, "open session, refused this service").shuts(() -> !isIn(open()));
        assertThat(open().html()).contains("Ce service vous est refus\u00e9");

        decisions.lift(member);
        browser = new Browser(realm);
        assertThat(signIn().html()).startsWith(WebServer.PAGE);
    }

    @Measured
    void aLostLogoutTokenCostsSecondsOnly() {
        useBackchannel("http://localhost:9/nobody");
        assertThat(signIn().html()).startsWith(WebServer.PAGE);

        decisions.suspend(member);

        new Revocation(TITLE, "open session, logout token lost").shuts(() -> open().status() == 403);
    }

    @Test
    void nobodyEntersWithoutTheClaims() {
        new Clients(realm).takeClaimsFrom(FilesRealm.SITE);

        assertThat(signIn().status()).isEqualTo(403);
    }

    private Page open() {
        return browser.open(site.url() + "/");
    }

    private Page signIn() {
        return open().submit("username", member.username(), "password", Member.PASSWORD);
    }

    private static boolean isIn(Page page) {
        return page.html().startsWith(WebServer.PAGE);
    }

    private void useBackchannel(String address) {
        new Clients(realm).change(FilesRealm.SITE, client -> {
            client.setRedirectUris(List.of(site.url() + "/oidc"));
            client.getAttributes()
                    .putAll(Map.of("backchannel.logout.url", address, "backchannel.logout.session.required", "true"));
        });
    }
}
