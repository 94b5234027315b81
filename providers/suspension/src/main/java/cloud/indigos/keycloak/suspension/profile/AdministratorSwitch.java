package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's own <em>Enabled</em> switch, as an administrator set it. */
public final class AdministratorSwitch {

    private static final String NOTED = "indigos.enabled-before.";

    private AdministratorSwitch() {}

    /** Asks the ledger about those only whom Keycloak has locked out. */
    public static boolean isOn(KeycloakSession session, RealmModel realm, UserModel member) {
        return member.isEnabled()
                || (isLockedOut(member) && isOn(false, true, new DecisionLedger(session, realm).last(member)));
    }

    /** The same beside the ledger's last entry. */
    public static boolean isOn(UserModel member, Optional<Decision> last) {
        return isOn(member.isEnabled(), isLockedOut(member), last);
    }

    /**
     * Permanent brute-force lockout clears the switch too; that is no administrator's decision. Wrong passwords lock out an
     * account, too, that an administrator had switched off: that it stays.
     *
     * @param lockedOut whether Keycloak says that it has done so
     * @param last the ledger's last entry, before which an account counts as on
     */
    public static boolean isOn(boolean enabled, boolean lockedOut, Optional<Decision> last) {
        return enabled || (lockedOut && last.map(Decision::enabled).orElse(true));
    }

    private static boolean isLockedOut(UserModel member) {
        return member.getFirstAttribute(UserModel.DISABLED_REASON) != null;
    }

    /** Keeps the position before this request's change: Keycloak tells listeners only the one after it. */
    public static void noteBefore(KeycloakSession session, RealmModel realm, UserModel member) {
        session.setAttribute(NOTED + member.getId(), isOn(session, realm, member));
    }

    /** The position before this request's change; on when nobody noted it. */
    public static boolean wasOn(KeycloakSession session, UserModel member) {
        return noted(session, member).orElse(true);
    }

    /** Whether this request has changed it, as far as somebody noted where it was. */
    public static boolean isTurned(KeycloakSession session, RealmModel realm, UserModel member) {
        return noted(session, member)
                .filter(before -> before != isOn(session, realm, member))
                .isPresent();
    }

    private static Optional<Boolean> noted(KeycloakSession session, UserModel member) {
        return Optional.ofNullable(session.getAttribute(NOTED + member.getId(), Boolean.class));
    }
}
