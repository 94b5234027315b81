package cloud.indigos.keycloak.core.rest;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** A module's part that anybody may read, at {@code /realms/{realm}/indigos/<id>}. */
public interface PublicSubresource extends Provider {

    /** The JAX-RS sub-resource; the caller may be anybody. */
    Object resource(RealmModel realm);

    @Override
    default void close() {}
}
