package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.core.rest.PublicSubresource;
import cloud.indigos.keycloak.core.rest.PublicSubresourceFactory;
import org.keycloak.models.KeycloakSession;

/** Roots the charter at {@code /realms/{realm}/indigos/charter}. */
public final class CharterPublicResourceFactory implements PublicSubresourceFactory {

    @Override
    public String getId() {
        return "charter";
    }

    @Override
    public PublicSubresource create(KeycloakSession session) {
        return realm -> new CharterPublicResource(session, realm);
    }
}
