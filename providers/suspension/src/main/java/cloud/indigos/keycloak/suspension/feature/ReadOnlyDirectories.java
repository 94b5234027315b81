package cloud.indigos.keycloak.suspension.feature;

import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProvider.EditMode;

/** Directories whose members' attributes nobody can write, and with them no decision. */
final class ReadOnlyDirectories {

    /** Has no edit mode: Keycloak never writes to it. */
    private static final String SSSD = "sssd";

    private ReadOnlyDirectories() {}

    /** Their names in the console, in alphabetical order. */
    static List<String> of(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(directory -> directory.get("enabled", true))
                .filter(ReadOnlyDirectories::isReadOnly)
                .map(ComponentModel::getName)
                .sorted()
                .toList();
    }

    private static boolean isReadOnly(ComponentModel directory) {
        return directory.getProviderId().equals(SSSD)
                || EditMode.READ_ONLY.name().equals(directory.get(LDAPConstants.EDIT_MODE));
    }
}
