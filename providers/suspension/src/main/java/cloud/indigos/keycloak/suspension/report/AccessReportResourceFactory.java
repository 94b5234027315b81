package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.core.rest.PublicSubresource;
import cloud.indigos.keycloak.core.rest.PublicSubresourceFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link AccessReportResource}. */
public final class AccessReportResourceFactory implements PublicSubresourceFactory {

    @Override
    public String getId() {
        return "access-report";
    }

    @Override
    public PublicSubresource create(KeycloakSession session) {
        return realm -> new AccessReportResource(session, realm);
    }
}
