package cloud.indigos.keycloak.core.member;

import java.util.Optional;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * What a member may do with an access token of their own: the same as at Keycloak's own account API, by the audience
 * {@code account} and its roles.
 */
public final class MemberToken {

    private MemberToken() {}

    /** Who asks; empty without a token, or with one that is not valid any more. */
    public static Optional<AuthenticationManager.AuthResult> of(KeycloakSession session) {
        return Optional.ofNullable(new AppAuthManager.BearerTokenAuthenticator(session).authenticate());
    }

    public static boolean mayReadProfile(AccessToken token) {
        return hasRole(token, AccountRoles.VIEW_PROFILE) || mayManageAccount(token);
    }

    public static boolean mayManageAccount(AccessToken token) {
        return hasRole(token, AccountRoles.MANAGE_ACCOUNT);
    }

    private static boolean hasRole(AccessToken token, String role) {
        AccessToken.Access access = token.getResourceAccess(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        return token.hasAudience(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID) && access != null && access.isUserInRole(role);
    }
}
