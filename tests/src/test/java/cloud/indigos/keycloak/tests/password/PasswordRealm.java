package cloud.indigos.keycloak.tests.password;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with the password policy alone, open for registration. */
public class PasswordRealm extends IndigosRealm {

    static final String POLICY = "indigos-passay(cnil-50)";
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

    /** As an administrator does under <em>Authentication</em>. */
    static void setPolicy(ManagedRealm realm, String policy) {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setPasswordPolicy(policy);
        realm.admin().update(changed);
    }
}
