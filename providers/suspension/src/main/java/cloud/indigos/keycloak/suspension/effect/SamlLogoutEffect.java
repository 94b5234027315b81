package cloud.indigos.keycloak.suspension.effect;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.saml.JaxrsSAML2BindingBuilder;
import org.keycloak.protocol.saml.SamlClient;
import org.keycloak.protocol.saml.profile.util.Soap;
import org.keycloak.saml.SAML2LogoutRequestBuilder;
import org.keycloak.saml.SAML2NameIDBuilder;
import org.w3c.dom.Document;

/**
 * Tells each SAML client that listens for it that the member's session there is over (SAML 2.0 Profiles, section 4.4), by
 * the SOAP binding, the one that needs no browser. Keycloak's own way would call the clients inside the administrator's
 * request, and only once.
 */
final class SamlLogoutEffect implements Effect {

    /** Bindings for SAML 2.0, section 3.2.3.1. */
    private static final String SOAP_ACTION = "http://www.oasis-open.org/committees/security";

    private final KeycloakSession session;

    SamlLogoutEffect(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<String> payloads(Decided decided) {
        return decided.sessions()
                .atClients(decided.decision().ends())
                .flatMap(clientSession -> SamlLogoutCall.of(session, clientSession).stream())
                .map(SamlLogoutCall::toPayload)
                .distinct()
                .toList();
    }

    @Override
    public Outcome perform(RealmModel realm, EffectJob job) {
        SamlLogoutCall call = SamlLogoutCall.fromPayload(job.payload());
        ClientModel client = realm.getClientById(call.clientId());
        if (client == null) {
            return Outcome.done();
        }
        try (SimpleHttpResponse answer = SimpleHttp.create(session)
                .withRequestConfig(LogoutPost.TIMEOUTS)
                .doPost(call.url())
                .header("SOAPAction", SOAP_ACTION)
                .entity(new ByteArrayEntity(envelope(realm, new SamlClient(client), call), ContentType.TEXT_XML))
                .asResponse()) {
            int status = answer.getStatus();
            return status == 200 ? SamlLogoutAnswer.outcome(answer.asString()) : LogoutPost.outcome(status);
        } catch (IOException e) {
            return Outcome.tryAgain(e.getClass().getSimpleName());
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

    @Override
    public String destination(String payload) {
        return SamlLogoutCall.fromPayload(payload).host();
    }

    @Override
    public boolean followsServices() {
        return true;
    }
}
