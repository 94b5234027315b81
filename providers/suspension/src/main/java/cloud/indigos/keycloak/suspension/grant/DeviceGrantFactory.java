package cloud.indigos.keycloak.suspension.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantTypeFactory;

/** Makes {@link DeviceGrant}, in the place of Keycloak's own; does nothing else in realms without suspension. */
public final class DeviceGrantFactory extends DeviceGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new DeviceGrant();
    }

    /** Above Keycloak's own, which has the same id. */
    @Override
    public int order() {
        return 1;
    }
}
