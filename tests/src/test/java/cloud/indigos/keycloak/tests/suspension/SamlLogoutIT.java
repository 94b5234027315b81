package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.KeysMetadataRepresentation.KeyMetadataRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A service that speaks SAML 2.0 and listens by the SOAP binding is told of a decision, as others are. */
@KeycloakIntegrationTest
class SamlLogoutIT {

    private static final String WIKI = "https://wiki.indigos.example/saml";
    private static final String FORUM = "https://forum.indigos.example/saml";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";

    @InjectRealm(config = Realm.class)
    ManagedRealm realm;

    private Listener wiki;
    private Listener forum;
    private Member member;
    private Standings standings;

    @BeforeEach
    void theServicesListen() {
        wiki = listenFor(WIKI);
        forum = listenFor(FORUM);
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theyAreGone() {
        wiki.close();
        forum.close();
        member.account().remove();
    }

    private Listener listenFor(String client) {
        Listener listener = Listener.prompt();
        listener.answer(200, response("Success"));
        new Clients(realm)
                .change(
                        client,
                        saml -> saml.getAttributes().put("saml_single_logout_service_url_soap", listener.url()));
        return listener;
    }

    @Test
    void theServiceIsToldWhichSessionOfWhomIsOverAndByWhom() throws Exception {
        String assertion = signIn("wiki");
        standings.decide(member, Standings.SUSPENDED);

        Document told = parsed(wiki.nextBody(PATIENCE));
        Element request = element(told, "LogoutRequest");
        assertThat(request.getAttribute("Destination")).isEqualTo(wiki.url());
        assertThat(text(told, "Issuer")).isEqualTo(realm.getBaseUrl());
        assertThat(text(told, "NameID")).isEqualTo(member.username());
        assertThat(element(told, "NameID").getAttribute("Format"))
                .isEqualTo("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
        assertThat(assertion).contains("SessionIndex=\"" + text(told, "SessionIndex") + "\"");
        assertThat(isSignedByTheRealm(told)).isTrue();
        Eventually.holds(() -> assertThat(effect()).isEmpty());
    }

    @Test
    void aRestrictionIsToldToTheRefusedServiceOnly() throws Exception {
        signIn("wiki");
        signIn("forum");

        member.decide(
                standings.caller().token(), Form.of("standing=restricted; services=mail; urgent=grave_risk; reason=r"));
        assertThat(text(parsed(forum.nextBody(PATIENCE)), "NameID")).isEqualTo(member.username());

        standings.decide(member, Standings.SUSPENDED);
        assertThat(text(parsed(wiki.nextBody(PATIENCE)), "NameID")).isEqualTo(member.username());
        assertThat(wiki.nextBody(Duration.ZERO)).isNull();
    }

    @Test
    void aServiceInTroubleIsToldAgainByANewRequest() throws Exception {
        wiki.answer(200, response("Responder"));
        signIn("wiki");
        standings.decide(member, Standings.SUSPENDED);
        Document first = parsed(wiki.nextBody(PATIENCE));
        Eventually.holds(
                () -> assertThat(effect().map(effect -> effect.path("problem").asText()))
                        .contains("saml-responder"));

        wiki.answer(200, response("Success"));
        Document second = parsed(wiki.nextBody(PATIENCE));

        assertThat(text(second, "SessionIndex")).isEqualTo(text(first, "SessionIndex"));
        assertThat(element(second, "LogoutRequest").getAttribute("ID"))
                .isNotEqualTo(element(first, "LogoutRequest").getAttribute("ID"));
        Eventually.holds(() -> assertThat(effect()).isEmpty());
    }

    @Test
    void aServiceThatListensToBrowsersOnlyIsLeftAlone() {
        new Clients(realm).change(WIKI, saml -> saml.getAttributes().put("saml_single_logout_service_url_soap", ""));
        signIn("wiki");
        standings.decide(member, Standings.SUSPENDED);

        assertThat(effect()).isEmpty();
        assertThat(wiki.nextBody(Duration.ZERO)).isNull();
    }

    private Optional<JsonNode> effect() {
        return standings.effects(member, "pending", "saml-logout").stream().findFirst();
    }

    /** What the service is sent: the assertion. */
    private String signIn(String service) {
        Page page = new Browser(realm)
                .open(realm.getBaseUrl() + "/protocol/saml/clients/" + service)
                .submit("username", member.username(), "password", Member.PASSWORD);
        return page.samlResponse().orElseThrow(() -> new AssertionError(page.html()));
    }

    private static String response(String status) {
        return """
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
                <samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" \
                IssueInstant="2026-01-01T00:00:00Z"><samlp:Status><samlp:StatusCode Value="%s"/></samlp:Status>\
                </samlp:LogoutResponse></soap:Body></soap:Envelope>""".formatted(STATUS + status);
    }

    private static Document parsed(String envelope) throws Exception {
        assertThat(envelope).as("a logout request").isNotNull();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element element(Document document, String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    private static String text(Document document, String name) {
        return element(document, name).getTextContent();
    }

    private boolean isSignedByTheRealm(Document told) throws Exception {
        DOMValidateContext context = new DOMValidateContext(realmKey(), element(told, "Signature"));
        context.setIdAttributeNS(element(told, "LogoutRequest"), null, "ID");
        XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        return signature.validate(context);
    }

    private PublicKey realmKey() throws Exception {
        KeyMetadataRepresentation key = realm.admin().keys().getKeyMetadata().getKeys().stream()
                .filter(metadata -> "RS256".equals(metadata.getAlgorithm()))
                .findFirst()
                .orElseThrow();
        byte[] certificate = Base64.getDecoder().decode(key.getCertificate());
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate))
                .getPublicKey();
    }

    public static final class Realm extends SuspensionRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(client(WIKI, "wiki"), client(FORUM, "forum").attribute("indigos.service", "mail"));
        }

        private static ClientBuilder client(String id, String name) {
            return ClientBuilder.create(id)
                    .protocol("saml")
                    .attribute("indigos.charter", "not_required")
                    .attribute("saml.client.signature", "false")
                    .attribute("saml.server.signature", "true")
                    .attribute("saml.authnstatement", "true")
                    .attribute("saml.force.post.binding", "true")
                    .attribute("saml_idp_initiated_sso_url_name", name)
                    .attribute("saml_assertion_consumer_url_post", id);
        }
    }
}
