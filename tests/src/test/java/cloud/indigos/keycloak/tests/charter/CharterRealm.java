package cloud.indigos.keycloak.tests.charter;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import java.util.Map;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with a service, a mail server that is let pass without the charter, and open registration. */
public class CharterRealm extends IndigosRealm {

    static final String SERVICE = "service";
    static final String MAIL_SERVER = "mail-server";
    static final String SECRET = "secret-of-a-test-client";
    static final String CALLBACK = "http://localhost/callback";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .registrationAllowed(true)
                .clients(client(SERVICE), client(MAIL_SERVER).attribute("indigos.charter", "not_required"));
    }

    private static ClientBuilder client(String id) {
        return ClientBuilder.create(id)
                .secret(SECRET)
                .directAccessGrantsEnabled()
                .serviceAccountsEnabled()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .attribute("standard.token.exchange.enabled", "true")
                .redirectUris(CALLBACK)
                .protocolMappers(audience(id));
    }

    /** Without itself in the audience, a client is told by introspection that every token is inactive. */
    private static ProtocolMapperRepresentation audience(String client) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(
                "included.client.audience", client,
                "access.token.claim", "true",
                "introspection.token.claim", "true"));
        return mapper;
    }
}
