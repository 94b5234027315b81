package cloud.indigos.keycloak.tests.password;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with the password policy alone, open for registration. */
public class PasswordRealm extends IndigosRealm {

    static final String SERVICE = "service";
    static final String SERVICE_URL = "http://localhost/service";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .registrationAllowed(true)
                .clients(ClientBuilder.create(SERVICE).publicClient().redirectUris(SERVICE_URL));
    }

    @Override
    protected String features() {
        return "password";
    }
}
