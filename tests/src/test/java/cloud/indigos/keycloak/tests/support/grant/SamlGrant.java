package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.keycloak.testframework.realm.ClientBuilder;

/** A service that speaks SAML 2.0: requests in the address, answers by a form. */
final class SamlGrant {

    private SamlGrant() {}

    static ClientBuilder client(String id) {
        return ClientBuilder.create(id)
                .protocol("saml")
                .redirectUris(TestClient.CALLBACK)
                .attribute("saml.client.signature", "false")
                .attribute("saml.server.signature", "false")
                .attribute("saml.force.post.binding", "true");
    }

    static Grant.Attempt signIn(Visit visit) {
        return () -> arrived(enter(visit, visit.browser(), false)
                .submit("username", visit.member().username(), "password", Member.PASSWORD));
    }

    static Grant.Attempt cookie(Visit visit) {
        Browser browser = BrowserGrants.signedInElsewhere(visit);
        return () -> arrived(enter(visit, browser, false));
    }

    /** The service wants to know who is there, and no page to be shown. */
    static Grant.Attempt passive(Visit visit) {
        Browser browser = BrowserGrants.signedInElsewhere(visit);
        return () -> arrived(enter(visit, browser, true));
    }

    private static Page enter(Visit visit, Browser browser, boolean passive) {
        String request = """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_%s" Version="2.0" \
                IssueInstant="%s" IsPassive="%s" AssertionConsumerServiceURL="%s">\
                <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer></samlp:AuthnRequest>""".formatted(
                        UUID.randomUUID(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        passive,
                        TestClient.CALLBACK,
                        visit.client());
        return browser.open(visit.realm().getBaseUrl() + "/protocol/saml?SAMLRequest="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(deflated(request)), StandardCharsets.UTF_8));
    }

    private static Outcome arrived(Page page) {
        Optional<String> response = page.samlResponse();
        if (response.isEmpty()) {
            return Outcome.ofPage(page);
        }
        String xml = response.get();
        if (xml.contains("status:NoPassive")) {
            return Outcome.NO_PASSIVE;
        }
        assertThat(xml).contains("status:Success", "<saml:Assertion");
        return Outcome.IN;
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
