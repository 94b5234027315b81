package cloud.indigos.keycloak.tests.support;

import java.util.Map;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** The settings of a required action, as an administrator writes them in the console: all of them at once. */
public final class ActionSettings {

    private ActionSettings() {}

    public static void write(ManagedRealm realm, String action, Map<String, String> settings) {
        RequiredActionConfigRepresentation config = new RequiredActionConfigRepresentation();
        config.setConfig(settings);
        realm.admin().flows().updateRequiredActionConfig(action, config);
    }
}
