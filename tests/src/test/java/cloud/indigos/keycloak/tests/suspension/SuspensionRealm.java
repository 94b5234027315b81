package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with two services: one of no particular kind, and one that sends mail. */
public class SuspensionRealm extends IndigosRealm {

    static final String SERVICE = "service";
    static final String MAILER = "mailer";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .clients(client(SERVICE), client(MAILER).attribute("indigos.service", "mail_send"));
    }

    private static ClientBuilder client(String id) {
        return TestClient.named(id).attribute("indigos.charter", "not_required");
    }
}
