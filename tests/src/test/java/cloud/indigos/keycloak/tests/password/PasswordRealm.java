package cloud.indigos.keycloak.tests.password;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.representations.idm.CredentialRepresentation;
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
                .resetPasswordAllowed(true)
                .clients(ClientBuilder.create(SERVICE).publicClient().redirectUris(SERVICE_URL, TestClient.CALLBACK));
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

    /** Gives somebody back the password that tests know. */
    static void resetPassword(ManagedRealm realm, Person person) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(person.password());
        realm.admin().users().get(person.idIn(realm)).resetPassword(password);
    }
}
