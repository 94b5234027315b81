package cloud.indigos.keycloak.tests.support.grant;

import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm whose mail services may use every grant, and a portal that belongs to no service. */
public class GrantRealm extends IndigosRealm {

    /** A client of the service {@link #SERVICE}. */
    public static final String MAILBOX = "mailbox";

    /** A client of the same service that speaks SAML. */
    static final String SAML_MAILBOX = "saml-mailbox";

    /** A client of the same service that lets members pass without the charter, whatever a test does. */
    static final String MAIL_SERVER = "mail-server";

    /** A client of no service, whose tokens are good at {@link #MAILBOX} too. */
    public static final String PORTAL = "portal";

    /** The service that a restriction is about. */
    public static final String SERVICE = "mail_send";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .resetPasswordAllowed(true)
                .webAuthnPolicyPasswordlessPasskeysEnabled(true)
                .identityProviders(Issuer.provider())
                .clients(
                        exempt(ClientBuilder.update(mailbox())).attribute("indigos.service", SERVICE),
                        exempt(SamlGrant.client(SAML_MAILBOX)).attribute("indigos.service", SERVICE),
                        exempt(TestClient.named(MAIL_SERVER)).attribute("indigos.service", SERVICE),
                        exempt(TestClient.named(PORTAL))
                                .attribute("standard.token.exchange.enabled", "true")
                                .protocolMappers(Audience.of(MAILBOX)));
    }

    private static ClientRepresentation mailbox() {
        ClientRepresentation client = TestClient.named(MAILBOX)
                .serviceAccountsEnabled()
                .authorizationServicesEnabled(true)
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .attribute("oidc.ciba.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.idp", Issuer.ALIAS)
                .attribute("standard.token.exchange.enabled", "true")
                .build();
        client.setAuthorizationSettings(UmaGrant.settings());
        return client;
    }

    /** Only the tests about the charter want to meet it. */
    protected static ClientBuilder exempt(ClientBuilder client) {
        return client.attribute("indigos.charter", "not_required");
    }
}
