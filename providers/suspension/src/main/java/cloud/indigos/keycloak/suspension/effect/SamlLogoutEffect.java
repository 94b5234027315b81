package cloud.indigos.keycloak.suspension.effect;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.saml.JaxrsSAML2BindingBuilder;
import org.keycloak.protocol.saml.SamlClient;
import org.keycloak.protocol.saml.profile.util.Soap;
import org.keycloak.saml.SAML2LogoutRequestBuilder;
import org.keycloak.saml.SAML2NameIDBuilder;
import org.w3c.dom.Document;

/** Single logout of SAML 2.0 (Profiles, section 4.4) by the SOAP binding, the one that needs no browser. */
final class SamlLogoutEffect extends LogoutEffect<SamlLogoutCall> {

    /** Bindings for SAML 2.0, section 3.2.3.1. */
    private static final String SOAP_ACTION = "http://www.oasis-open.org/committees/security";

    private final KeycloakSession session;

    SamlLogoutEffect(KeycloakSession session) {
        super(SamlLogoutCall.class);
        this.session = session;
    }

    @Override
    Optional<SamlLogoutCall> call(Decided decided, AuthenticatedClientSessionModel clientSession) {
        return SamlLogoutCall.of(session, clientSession);
    }

    @Override
    Attempt telling(RealmModel realm, ClientModel client, SamlLogoutCall call) {
        SimpleHttpRequest request = SimpleHttp.create(session)
                .withRequestConfig(LogoutPost.TIMEOUTS)
                .doPost(call.url())
                .header("SOAPAction", SOAP_ACTION)
                .entity(new ByteArrayEntity(envelope(realm, new SamlClient(client), call), ContentType.TEXT_XML));
        return () -> outcome(request);
    }

    private static Outcome outcome(SimpleHttpRequest request) throws IOException {
        try (SimpleHttpResponse answer = request.asResponse()) {
            int status = answer.getStatus();
            return status == 200 ? SamlLogoutAnswer.outcome(answer.asString()) : LogoutPost.outcome(status);
        }
    }

    /** Made anew for each attempt: services refuse a request whose id they know, or whose time is long past. */
    private byte[] envelope(RealmModel realm, SamlClient client, SamlLogoutCall call) {
        try {
            Document request = new SAML2LogoutRequestBuilder()
                    .issuer(call.issuer())
                    .nameId(SAML2NameIDBuilder.value(call.nameId())
                            .setFormat(call.nameIdFormat())
                            .build())
                    .sessionIndex(call.sessionIndex())
                    .destination(call.url())
                    .buildDocument();
            Document signed = binding(realm, client).soapBinding(request).getDocument();
            return Soap.createMessage().addToBody(signed).getBytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JaxrsSAML2BindingBuilder binding(RealmModel realm, SamlClient client) {
        JaxrsSAML2BindingBuilder binding = new JaxrsSAML2BindingBuilder(session);
        if (client.requiresRealmSignature()) {
            KeyWrapper key = session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.RS256);
            String name = client.getXmlSigKeyInfoKeyNameTransformer().getKeyName(key.getKid(), key.getCertificate());
            binding.signatureAlgorithm(client.getSignatureAlgorithm())
                    .signWith(
                            name,
                            (PrivateKey) key.getPrivateKey(),
                            (PublicKey) key.getPublicKey(),
                            key.getCertificate())
                    .signDocument();
        }
        return binding;
    }
}
