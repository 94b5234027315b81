package cloud.indigos.keycloak.suspension.ledger;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Who decided.
 *
 * @param realmId realm of the administrator; null for the server itself
 * @param userId the administrator; null for the server itself
 * @param name the administrator's user name at that time; null for the server itself
 */
public record Actor(String realmId, String userId, String name) {

    /** The server, when it notices or repairs something by itself. */
    public static Actor server() {
        return new Actor(null, null, null);
    }

    /** An administrator, of this realm or another. */
    public static Actor of(AdminAuth administrator) {
        return of(administrator.getRealm(), administrator.getUser());
    }

    /** Somebody with an account in that realm; a member too, about their own. */
    public static Actor of(RealmModel realm, UserModel account) {
        return new Actor(realm.getId(), account.getId(), account.getUsername());
    }

    public boolean isServer() {
        return userId == null;
    }
}
