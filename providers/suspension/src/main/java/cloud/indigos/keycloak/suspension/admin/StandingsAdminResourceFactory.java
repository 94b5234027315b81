package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.rest.AdminSubresource;
import cloud.indigos.keycloak.core.rest.AdminSubresourceFactory;
import org.keycloak.models.KeycloakSession;

/** Roots the administration of standings at {@code /admin/realms/{realm}/indigos/standings}. */
public final class StandingsAdminResourceFactory implements AdminSubresourceFactory {

    @Override
    public String getId() {
        return "standings";
    }

    @Override
    public AdminSubresource create(KeycloakSession session) {
        return (realm, auth, adminEvent) -> new StandingsResource(new Administration(session, realm, auth, adminEvent));
    }
}
