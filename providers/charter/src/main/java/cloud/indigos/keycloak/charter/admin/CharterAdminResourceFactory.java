package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.core.rest.AdminSubresource;
import cloud.indigos.keycloak.core.rest.AdminSubresourceFactory;
import org.keycloak.models.KeycloakSession;

/** Roots the charter's administration at {@code /admin/realms/{realm}/indigos/charter}. */
public final class CharterAdminResourceFactory implements AdminSubresourceFactory {

    @Override
    public String getId() {
        return "charter";
    }

    @Override
    public AdminSubresource create(KeycloakSession session) {
        return (realm, auth, adminEvent) ->
                new CharterAdminResource(new Administration(session, realm, auth, adminEvent));
    }
}
