package cloud.indigos.keycloak.core.rest;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** A module's part of the admin API, at {@code /admin/realms/{realm}/indigos/<id>}. */
public interface AdminSubresource extends Provider {

    /**
     * The JAX-RS sub-resource. The caller is an authenticated administrator of some kind: every method of the resource
     * checks by {@code auth} what this one may do.
     */
    Object resource(RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent);

    @Override
    default void close() {}
}
