package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with the clients that the guides for mail servers tell to make, and a webmail that brings tokens. */
public class MailRealm extends IndigosRealm {

    static final String WEBMAIL = "webmail";

    /** A service of the same kind from whose scope somebody took the claims. */
    static final String FORGETFUL = "forgetful";

    private static final String DOVECOT = "dovecot";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm).clients(mail(DOVECOT), mail(WEBMAIL), mail(FORGETFUL));
    }

    private static ClientBuilder mail(String id) {
        return ClientBuilder.create(id)
                .secret(TestClient.SECRET)
                .directAccessGrantsEnabled()
                .attribute("indigos.service", "mail")
                .attribute("indigos.charter", "not_required")
                .protocolMappers(Audience.of(DOVECOT));
    }
}
