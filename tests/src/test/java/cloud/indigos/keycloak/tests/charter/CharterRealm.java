package cloud.indigos.keycloak.tests.charter;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with a service, a mail server that is let pass without the charter, and open registration. */
public class CharterRealm extends IndigosRealm {

    static final String SERVICE = "service";
    static final String MAIL_SERVER = "mail-server";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .registrationAllowed(true)
                .clients(client(SERVICE), client(MAIL_SERVER).attribute("indigos.charter", "not_required"));
    }

    private static ClientBuilder client(String id) {
        return TestClient.named(id)
                .serviceAccountsEnabled()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .attribute("standard.token.exchange.enabled", "true");
    }
}
