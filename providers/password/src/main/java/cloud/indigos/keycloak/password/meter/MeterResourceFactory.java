package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.core.rest.PublicSubresource;
import cloud.indigos.keycloak.core.rest.PublicSubresourceFactory;
import java.time.InstantSource;
import org.keycloak.models.KeycloakSession;

/** Roots the meter at {@code /realms/{realm}/indigos/password}. */
public final class MeterResourceFactory implements PublicSubresourceFactory {

    static final String ID = "password";

    private final RequestBudget budget = new RequestBudget(InstantSource.system());

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public PublicSubresource create(KeycloakSession session) {
        return realm -> new MeterResource(session, realm, budget);
    }
}
