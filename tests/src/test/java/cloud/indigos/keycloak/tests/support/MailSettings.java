package cloud.indigos.keycloak.tests.support;

import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** The mail server of a realm, as the console sets it. */
public final class MailSettings {

    private MailSettings() {}

    public static Map<String, String> of(ManagedRealm realm) {
        return realm.admin().toRepresentation().getSmtpServer();
    }

    /** Sends by another one from now on; by none when they are empty. */
    public static void write(ManagedRealm realm, Map<String, String> settings) {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setSmtpServer(settings);
        realm.admin().update(changed);
    }
}
