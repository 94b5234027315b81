package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.keycloak.testframework.realm.ManagedRealm;

/** The realm's accounts as somebody reaches them by SCIM (RFC 7644). */
record Scim(ManagedRealm realm, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Scim of(ManagedRealm realm, Person administrator) {
        return new Scim(realm, Caller.of(realm, administrator).token());
    }

    Answer switchOff(String id) {
        return patch(id, "active", false);
    }

    Answer patch(String id, String path, Object value) {
        Map<String, ?> operation = Map.of("op", "replace", "path", path, "value", value);
        return send(
                "PATCH",
                id,
                Map.of(
                        "schemas",
                        List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                        "Operations",
                        List.of(operation)));
    }

    /** Sends back what was read, with something of it changed. */
    Answer put(String id, Map<String, ?> changes) {
        ObjectNode account =
                (ObjectNode) Http.send("GET", url(id), this::identify).json();
        account.setAll((ObjectNode) JSON.valueToTree(changes));
        return send("PUT", id, account);
    }

    private Answer send(String method, String id, Object body) {
        return Http.send(
                method,
                url(id),
                request -> identify(request).header("Content-Type", "application/scim+json"),
                JSON.valueToTree(body).toString());
    }

    private HttpRequest.Builder identify(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private String url(String id) {
        return realm.getBaseUrl() + "/scim/v2/Users/" + id;
    }
}
