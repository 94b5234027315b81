package cloud.indigos.keycloak.suspension.profile;

import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProvider.EditMode;

/** Directories whose members' attributes nobody can write, and with them no decision, nor their passwords. */
public final class ReadOnlyDirectories {

    /** Has no edit mode: Keycloak never writes to it. */
    private static final String SSSD = "sssd";

    private ReadOnlyDirectories() {}

    /** Their names in the console, in alphabetical order. */
    public static List<String> of(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(directory -> directory.get("enabled", true))
                .filter(ReadOnlyDirectories::isReadOnly)
                .map(ComponentModel::getName)
                .sorted()
                .toList();
    }

    /** Whether one of them keeps this member, so that no page of Keycloak's can change the password. */
    public static boolean keep(RealmModel realm, UserModel member) {
        return Optional.ofNullable(member.getFederationLink())
                .map(realm::getComponent)
                .filter(ReadOnlyDirectories::isReadOnly)
                .isPresent();
    }

    private static boolean isReadOnly(ComponentModel directory) {
        return directory.getProviderId().equals(SSSD)
                || EditMode.READ_ONLY.name().equals(directory.get(LDAPConstants.EDIT_MODE));
    }
}
