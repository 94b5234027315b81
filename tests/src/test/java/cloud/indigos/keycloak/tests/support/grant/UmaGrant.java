package cloud.indigos.keycloak.tests.support.grant;

import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;
import org.keycloak.representations.idm.authorization.ResourceRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

/** Permissions of a resource server, for who has a token (User-Managed Access 2.0). */
final class UmaGrant {

    private UmaGrant() {}

    static Grant.Attempt ask(Visit visit) {
        Tokens tokens = visit.tokens();
        return () -> Outcome.of(visit.token(
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                Map.of("audience", visit.client(), "subject_token", tokens.access())));
    }

    /** What makes a client a resource server that has something to share. */
    static ResourceServerRepresentation settings() {
        ResourceServerRepresentation settings = new ResourceServerRepresentation();
        settings.setPolicyEnforcementMode(PolicyEnforcementMode.PERMISSIVE);
        settings.setResources(List.of(new ResourceRepresentation("inbox")));
        return settings;
    }
}
