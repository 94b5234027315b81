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

    /** Sends from now on by one at this port of this machine, for which Keycloak waits so many milliseconds. */
    public static void writeLocal(ManagedRealm realm, int port, long timeout) {
        write(
                realm,
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        String.valueOf(port),
                        "from",
                        "sso@indigos.example",
                        "timeout",
                        String.valueOf(timeout)));
    }
}
