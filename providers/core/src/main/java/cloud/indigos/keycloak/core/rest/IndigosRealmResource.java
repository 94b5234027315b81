package cloud.indigos.keycloak.core.rest;

import cloud.indigos.keycloak.core.member.MeResource;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;

/** {@code /realms/{realm}/indigos}: the member's own view, and what the modules show to anybody. */
public class IndigosRealmResource {

    private final KeycloakSession session;

    IndigosRealmResource(KeycloakSession session) {
        this.session = session;
    }

    @Path("me")
    public MeResource me() {
        return new MeResource(session);
    }

    @Path("{id}")
    public Object subresource(@PathParam("id") String id) {
        PublicSubresource subresource = session.getProvider(PublicSubresource.class, id);
        if (subresource == null) {
            throw new NotFoundException();
        }
        return subresource.resource(session.getContext().getRealm());
    }
}
