package cloud.indigos.keycloak.suspension.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;

/** Makes {@link PermissionGrant}, in the place of Keycloak's own; does nothing else in realms without suspension. */
public final class PermissionGrantFactory extends PermissionGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new PermissionGrant();
    }

    /** Above Keycloak's own, which has the same id. */
    @Override
    public int order() {
        return 1;
    }
}
