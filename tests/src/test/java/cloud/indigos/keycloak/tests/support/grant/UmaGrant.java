package cloud.indigos.keycloak.tests.support.grant;

import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;
import org.keycloak.representations.idm.authorization.ResourceRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

/** Permissions of a resource server, for who has a token (User-Managed Access 2.0). */
final class UmaGrant {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String RESOURCE = "inbox";

    private UmaGrant() {}

    /** The resource server asks for itself. */
    static Grant.Attempt ask(Visit visit) {
        return ask(visit, visit.client());
    }

    /** A client that no decision is about asks for permissions here. */
    static Grant.Attempt askElsewhere(Visit visit) {
        return ask(visit.at(GrantRealm.PORTAL), visit.client());
    }

    private static Grant.Attempt ask(Visit asking, String resourceServer) {
        Tokens tokens = asking.tokens();
        return () ->
                Outcome.of(asking.token(GRANT, Map.of("audience", resourceServer, "subject_token", tokens.access())));
    }

    /** The same by a ticket of the resource server. */
    static Grant.Attempt redeemTicket(Visit visit) {
        Visit portal = visit.at(GrantRealm.PORTAL);
        Tokens tokens = portal.tokens();
        String ticket = ticket(visit);
        return () -> Outcome.of(portal.token(GRANT, Map.of("ticket", ticket, "subject_token", tokens.access())));
    }

    private static String ticket(Visit visit) {
        String protection = visit.token("client_credentials", Map.of())
                .json()
                .get("access_token")
                .asText();
        String endpoint = visit.realm().getBaseUrl() + "/authz/protection";
        String resource = Http.send(
                        "GET",
                        endpoint + "/resource_set?name=" + RESOURCE,
                        request -> request.header("Authorization", "Bearer " + protection))
                .json()
                .get(0)
                .asText();
        return Http.sendJson("POST", endpoint + "/permission", protection, List.of(Map.of("resource_id", resource)))
                .json()
                .get("ticket")
                .asText();
    }

    /** What makes a client a resource server that has something to share. */
    static ResourceServerRepresentation settings() {
        ResourceServerRepresentation settings = new ResourceServerRepresentation();
        settings.setPolicyEnforcementMode(PolicyEnforcementMode.PERMISSIVE);
        settings.setResources(List.of(new ResourceRepresentation(RESOURCE)));
        return settings;
    }
}
