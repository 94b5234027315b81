package cloud.indigos.keycloak.suspension.profile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Keycloak's own <em>Enabled</em> switch, as an administrator set it. */
public final class AdministratorSwitch {

    private static final String NOTED = "indigos.enabled-before.";

    private AdministratorSwitch() {}

    /** Permanent brute-force lockout clears the switch too; that is no administrator's decision. */
    public static boolean isOn(UserModel member) {
        return member.isEnabled() || member.getFirstAttribute(UserModel.DISABLED_REASON) != null;
    }

    /** Keeps the position before this request's change: Keycloak tells listeners only the one after it. */
    public static void noteBefore(KeycloakSession session, UserModel member) {
        session.setAttribute(NOTED + member.getId(), isOn(member));
    }

    /** The position before this request's change; on when nobody noted it. */
    public static boolean wasOn(KeycloakSession session, UserModel member) {
        Boolean noted = session.getAttribute(NOTED + member.getId(), Boolean.class);
        return noted == null || noted;
    }
}
